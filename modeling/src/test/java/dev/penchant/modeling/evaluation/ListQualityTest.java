package dev.penchant.modeling.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.dataset.Logs;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListQualityTest {
  /** Items a b c are 0 1 2, held by 4, 2 and 1 of the 4 users. */
  private final ListQuality quality =
      new ListQuality(
          Logs.purchases("u a 1", "u b 2", "u a 3", "v a 1", "v b 2", "w a 1", "x a 1", "x c 2"));

  @Test
  void novelty_is_the_surprise_in_bits() {
    assertThat(quality.novelty(new int[] {0, 1, 2})).isCloseTo((0 + 1 + 2) / 3.0, within(1e-9));
  }

  @Test
  void diversity_is_one_less_the_mean_cosine_of_pairs() {
    double ab = 2 / Math.sqrt(4 * 2);
    double ac = 1 / Math.sqrt(4);
    assertThat(quality.diversity(new int[] {0, 1, 2}))
        .isCloseTo(1 - (ab + ac + 0) / 3, within(1e-9));
    assertThat(quality.diversity(new int[] {0})).isZero();
  }

  @Test
  void diversity_of_a_long_list_is_that_of_its_first_fifty_places() {
    int[] list = new int[1_000];
    list[0] = 1;
    list[50] = 2;

    assertThat(quality.diversity(list))
        .isEqualTo(quality.diversity(Arrays.copyOf(list, 50)))
        .isNotEqualTo(quality.diversity(Arrays.copyOf(list, 49)));
  }

  @Test
  void coverage_is_the_part_of_the_candidates_that_was_listed() {
    assertThat(quality.coverage(new int[][] {{0}, {0, 2}}, new boolean[] {true, true, true}))
        .isCloseTo(2 / 3.0, within(1e-9));
  }

  @Test
  void negatives_are_drawn_from_what_the_user_never_had_and_stay_the_same() {
    boolean[] candidates = new boolean[50];
    java.util.Arrays.fill(candidates, true);
    candidates[49] = false;
    RankingCase question =
        new RankingCase(7, Logs.purchases("u i0 1", "u i1 2").history(0).asOf(3), new int[] {5});
    boolean[] ranked = new NegativeItems(candidates, 20, 3).rankedWith(question);

    assertThat(ranked[5]).isTrue();
    assertThat(ranked[0]).isFalse();
    assertThat(ranked[1]).isFalse();
    assertThat(ranked[49]).isFalse();
    int count = 0;
    for (boolean one : ranked) {
      count += one ? 1 : 0;
    }
    assertThat(count).isEqualTo(21);
    assertThat(new NegativeItems(candidates, 20, 3).rankedWith(question)).isEqualTo(ranked);
    assertThat(new NegativeItems(candidates, 20, 4).rankedWith(question)).isNotEqualTo(ranked);
  }

  @Test
  void groups_tell_users_by_activity_and_the_same_day_from_a_later_one() {
    var log =
        Logs.purchases("u a 100", "u b 200", "v a 100", "v b 90000", "v c 90100", "v d 200000");
    List<RankingCase> cases =
        List.of(
            new RankingCase(0, log.history(0).first(1).asOf(200), new int[] {1}),
            new RankingCase(1, log.history(1).first(3).asOf(200000), new int[] {3}));

    assertThat(CaseGroups.byDay(cases, ZoneOffset.UTC))
        .containsEntry("same day as the event before", new int[] {0})
        .containsEntry("a later day", new int[] {1});
    assertThat(CaseGroups.byActivity(cases).values()).containsExactly(new int[] {0}, new int[] {1});
  }
}
