package dev.penchant.modeling.ease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.InteractionMatrix;
import org.junit.jupiter.api.Test;

/** Against numpy: ease-reference.py beside the test resources makes the numbers. */
class EaseTest {
  private static final float[][] WEIGHTS = {
    {0, 0.4967025f, 0.0361763f, 0.5071815f},
    {0.2370987f, 0, 0.1994189f, -0.0950563f},
    {0.024902f, 0.2875695f, 0, 0.2177314f},
    {0.695666f, -0.2731401f, 0.4338595f, 0}
  };

  private final InteractionMatrix interactions =
      InteractionMatrix.builder(4, 4)
          .add(0, 0, 1)
          .add(0, 1, 3)
          .add(0, 3, 0.5)
          .add(1, 1, 1)
          .add(1, 2, 1)
          .add(2, 0, 1)
          .add(2, 2, 1)
          .add(2, 3, 1)
          .add(3, 0, 0.25)
          .add(3, 1, 1)
          .build();

  @Test
  void weights_are_the_closed_form_with_strengths_cut_at_one() {
    EaseModel model = EaseTraining.train(interactions, 0.7, 10, 2, Progress.none());

    for (int item = 0; item < 4; item++) {
      for (int other = 0; other < 4; other++) {
        assertThat(weight(model, item, other))
            .as("%d → %d", item, other)
            .isEqualTo(WEIGHTS[item][other], within(2e-6f));
      }
    }
  }

  @Test
  void a_limit_keeps_the_most_frequent_items() {
    EaseModel model = EaseTraining.train(interactions, 0.7, 2, 1, Progress.none());

    assertThat(model.columns().size()).isEqualTo(2);
    assertThat(model.columns().column(0)).isNotNegative();
    assertThat(model.columns().column(1)).isNotNegative();
    assertThat(model.columns().column(2)).isEqualTo(-1);
  }

  @Test
  void refuses_to_be_left_without_regularization() {
    assertThatThrownBy(() -> EaseTraining.train(interactions, 0, 10, 1, Progress.none()))
        .hasMessageContaining("regularization is 0.0, must be above 0");
  }

  private static float weight(EaseModel model, int item, int other) {
    return model.weights().row(model.columns().column(item))[model.columns().column(other)];
  }
}
