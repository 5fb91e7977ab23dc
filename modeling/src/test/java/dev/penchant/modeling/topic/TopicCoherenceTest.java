package dev.penchant.modeling.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.InteractionMatrix;
import org.junit.jupiter.api.Test;

class TopicCoherenceTest {
  /** Histories {0, 1}, {0, 1, 2}, {0}, {3}, and one that is empty and does not count. */
  private final InteractionMatrix histories =
      InteractionMatrix.builder(5, 4)
          .add(0, 0, 1)
          .add(0, 1, 3)
          .add(1, 0, 1)
          .add(1, 1, 1)
          .add(1, 2, 1)
          .add(2, 0, 2)
          .add(3, 3, 1)
          .build();

  private final TopicCoherence coherence = TopicCoherence.of(histories);

  /** p(0) = 3/4, p(1) = 2/4, p(0, 1) = 2/4: ln(4/3) / ln 2 = 0.41504. */
  @Test
  void a_pair_by_hand() {
    assertThat(coherence.of(0, 1)).isCloseTo(0.415037, within(1e-6));
  }

  /** With p(2) = 1/4: (0,2) ln(4/3)/ln 4 = 0.20752; (1,2) ln 2/ln 4 = 0.5; the mean of three. */
  @Test
  void three_items_have_the_mean_of_their_pairs() {
    assertThat(coherence.of(0, 1, 2)).isCloseTo((0.415037 + 0.207519 + 0.5) / 3, within(1e-6));
  }

  @Test
  void items_that_never_meet_have_the_least() {
    assertThat(coherence.of(0, 3)).isEqualTo(-1);
  }

  @Test
  void items_that_always_come_together_have_the_greatest() {
    InteractionMatrix always = InteractionMatrix.builder(1, 2).add(0, 0, 1).add(0, 1, 1).build();

    assertThat(TopicCoherence.of(always).of(0, 1)).isEqualTo(1);
  }

  @Test
  void a_models_coherence_is_the_mean_of_its_topics() {
    TopicModel model =
        new TopicModel(
            new FactorMatrix(2, 4, new float[] {.5f, .5f, 0, 0, .25f, .25f, .25f, .25f}),
            new float[] {1, 1});

    assertThat(coherence.of(model))
        .isCloseTo((coherence.of(model, 0) + coherence.of(model, 1)) / 2, within(1e-12));
  }
}
