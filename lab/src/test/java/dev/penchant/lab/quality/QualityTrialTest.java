package dev.penchant.lab.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.quality.Evidence;
import dev.penchant.modeling.quality.QualityTable;
import org.junit.jupiter.api.Test;

class QualityTrialTest {
  /** Two earlier buyers of the first item, none of the second, eight of the third. */
  private final QualityTrial trial =
      new QualityTrial(
          new QualityTable(
              0.25,
              2,
              new int[] {2, 0, 8},
              new float[] {1, 0, 0.125f},
              new float[] {0.625f, 0, 0.15f},
              new float[3],
              new float[] {1, 0, 1}),
          Evidence.ofRates(new int[] {4, 2, 0}, new int[] {2, 1, 0}));

  @Test
  void only_items_observed_again_count_by_what_was_known_of_them() {
    assertThat(trial.items(0, Integer.MAX_VALUE)).containsExactly(0, 1);
    assertThat(trial.items(1, 4)).containsExactly(0);
    assertThat(trial.observations(trial.items(0, Integer.MAX_VALUE))).isEqualTo(6);
  }

  @Test
  void squared_errors_are_those_of_every_observation() {
    int[] first = {0};

    // two of four did: (2 · (1 − p)² + 2 · p²) / 4
    assertThat(trial.squaredError(QualityPrediction.PLAIN_MEAN, first)).isEqualTo(0.5);
    assertThat(trial.squaredError(QualityPrediction.SHRUNK, first))
        .isCloseTo((2 * 0.375 * 0.375 + 2 * 0.625 * 0.625) / 4, within(1e-12));
    assertThat(trial.squaredError(QualityPrediction.SHOP_MEAN, first))
        .isCloseTo((2 * 0.75 * 0.75 + 2 * 0.25 * 0.25) / 4, within(1e-12));
  }

  @Test
  void of_what_nobody_had_bought_the_shops_mean_is_believed() {
    for (QualityPrediction prediction : QualityPrediction.values()) {
      assertThat(trial.logLoss(prediction, new int[] {1}))
          .isCloseTo(-(Math.log(0.25) + Math.log(0.75)) / 2, within(1e-12));
    }
  }
}
