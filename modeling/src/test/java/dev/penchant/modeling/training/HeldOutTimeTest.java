package dev.penchant.modeling.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.evaluation.RankingCase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldOutTimeTest {
  @Test
  void asks_two_thousand_cases_of_catalogs_up_to_fifty_thousand_items() {
    assertThat(HeldOutTime.sample(cases(9_000), 10)).hasSize(2_000);
    assertThat(HeldOutTime.sample(cases(9_000), 50_000)).hasSize(2_000);
    assertThat(HeldOutTime.sample(cases(1_500), 50_000)).hasSize(1_500);
  }

  @Test
  void asks_fewer_of_larger_ones_but_never_few() {
    assertThat(HeldOutTime.sample(cases(9_000), 100_000)).hasSize(1_000);
    assertThat(HeldOutTime.sample(cases(9_000), 5_000_000)).hasSize(500);
    assertThat(HeldOutTime.sample(cases(30), 5_000_000)).hasSize(30);
  }

  @Test
  void spreads_them_over_all_users() {
    assertThat(HeldOutTime.sample(cases(4_000), 100_000).stream().map(RankingCase::user))
        .isSubsetOf(IntStream.range(0, 4_000).boxed().toList())
        .doesNotHaveDuplicates()
        .contains(0, 3_996);
  }

  private static List<RankingCase> cases(int count) {
    return IntStream.range(0, count)
        .mapToObj(user -> new RankingCase(user, UserHistory.empty(0), new int[] {0}))
        .toList();
  }
}
