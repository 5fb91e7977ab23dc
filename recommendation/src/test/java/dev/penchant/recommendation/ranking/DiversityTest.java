package dev.penchant.recommendation.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.modeling.matrix.ScoredItem;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiversityTest {
  private static final List<ScoredItem> THIRTY =
      IntStream.range(0, 30).mapToObj(item -> new ScoredItem(item, 30 - item)).toList();

  @Test
  void at_most_three_of_five_places_go_to_one_group() {
    List<ScoredItem> chosen = Diversity.choose(THIRTY, 10, item -> item < 15);
    assertThat(chosen).hasSize(10);
    assertThat(chosen)
        .extracting(ScoredItem::itemIndex)
        .containsExactly(0, 1, 2, 3, 4, 5, 15, 16, 17, 18);
  }

  @Test
  void with_one_group_only_the_order_is_that_of_the_scores() {
    assertThat(Diversity.choose(THIRTY, 10, item -> "all")).isEqualTo(THIRTY.subList(0, 10));
  }

  @Test
  void those_held_back_return_in_their_order_when_others_run_out() {
    List<ScoredItem> chosen =
        Diversity.choose(THIRTY.subList(0, 12), 10, item -> item < 10 ? "many" : "few");
    assertThat(chosen)
        .extracting(ScoredItem::itemIndex)
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 10, 11);
  }

  @Test
  void a_short_list_may_be_of_one_group() {
    assertThat(Diversity.choose(THIRTY, 3, item -> item < 15)).isEqualTo(THIRTY.subList(0, 3));
  }

  @Test
  void fewer_candidates_than_places_are_all_chosen() {
    assertThat(Diversity.choose(THIRTY.subList(0, 4), 10, item -> "all")).hasSize(4);
  }
}
