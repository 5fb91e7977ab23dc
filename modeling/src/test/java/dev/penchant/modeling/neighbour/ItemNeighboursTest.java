package dev.penchant.modeling.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.RandomInteractions;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.ScoredItem;
import org.junit.jupiter.api.Test;

class ItemNeighboursTest {
  private final InteractionMatrix interactions = RandomInteractions.grouped(300, 100, 12, 1);

  @Test
  void neighbours_come_from_the_same_group_best_first() {
    ItemNeighbours neighbours = CosineNeighbours.train(interactions, 5, 10, 2, Progress.none());
    assertThat(neighbours.of(10)).hasSize(5).isSorted();
    assertThat(neighbours.of(10)).extracting(item -> item.itemIndex() % 5).containsOnly(0);
    assertThat(neighbours.of(10)).extracting(ScoredItem::itemIndex).doesNotContain(10);
  }

  @Test
  void the_number_of_threads_changes_nothing() {
    ItemNeighbours one = CosineNeighbours.train(interactions, 20, 10, 1, Progress.none());
    ItemNeighbours four = CosineNeighbours.train(interactions, 20, 10, 4, Progress.none());
    for (int item = 0; item < 100; item++) {
      assertThat(four.of(item)).isEqualTo(one.of(item));
    }
  }

  @Test
  void scores_of_a_history_add_up_with_their_weights() {
    ItemNeighbours neighbours =
        new ItemNeighbours(new int[] {0, 2, 3, 3}, new int[] {1, 2, 2}, new float[] {.5f, .25f, 1});
    float[] scores = new float[3];
    neighbours.addScores(new int[] {0, 1}, new float[] {1, 2}, scores);
    assertThat(scores).containsExactly(0, .5f, 2.25f);
  }

  @Test
  void a_disliked_item_is_nobodys_neighbour() {
    InteractionMatrix matrix =
        InteractionMatrix.builder(1, 3).add(0, 0, 1).add(0, 1, 1).add(0, 2, -1).build();
    ItemNeighbours neighbours = CosineNeighbours.train(matrix, 5, 0, 1, Progress.none());
    assertThat(neighbours.of(0)).containsExactly(new ScoredItem(1, 1));
    assertThat(neighbours.of(2)).isEmpty();
  }

  @Test
  void arrays_that_do_not_fit_are_refused() {
    assertThatThrownBy(() -> new ItemNeighbours(new int[] {0, 1}, new int[] {3}, new float[] {1}))
        .hasMessageContaining("neighbour 3");
    assertThatThrownBy(() -> CosineNeighbours.train(interactions, 5, -1, 1, Progress.none()))
        .hasMessageContaining("shrinkage is -1.0");
  }
}
