package dev.penchant.modeling.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
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
  void without_times_what_stands_at_the_end_of_histories_is_recent() {
    BehaviourDataset log =
        BehaviourDataset.builder()
            .withoutTimes()
            .add("u", "old", EventType.PURCHASE, 0, Float.NaN)
            .add("u", "new", EventType.PURCHASE, 1, Float.NaN)
            .add("v", "new", EventType.PURCHASE, 2, Float.NaN)
            .build();
    PopularityFamily family = PopularityFamily.recent(EventStrengths.defaults().scaledTo(log));

    Popularity lately =
        family.train(log, family.start(log).with("stepDecay", 0.5), 1, 1, Progress.none());

    assertThat(lately.scores()).containsExactly(0.5f, 2);
  }

  @Test
  void stored_scores_must_be_scores() {
    assertThatThrownBy(() -> Popularity.ofScores(new float[] {1, -1}))
        .hasMessageContaining("item 1");
  }
}
