package dev.penchant.modeling.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.ScoredItem;
import org.junit.jupiter.api.Test;

class PopularityTest {

  @Test
  void adds_up_what_all_users_did_and_leaves_dislikes_out() {
    Popularity popularity =
        Popularity.of(
            InteractionMatrix.builder(2, 3)
                .add(0, 1, 2)
                .add(1, 1, 1.5)
                .add(0, 2, 1)
                .add(1, 2, -5)
                .build());
    assertThat(popularity.scores()).containsExactly(0, 3.5f, 1);
    assertThat(popularity.top(2)).containsExactly(new ScoredItem(1, 3.5f), new ScoredItem(2, 1));
  }

  @Test
  void stored_scores_must_be_scores() {
    assertThatThrownBy(() -> Popularity.ofScores(new float[] {1, -1}))
        .hasMessageContaining("item 1");
  }
}
