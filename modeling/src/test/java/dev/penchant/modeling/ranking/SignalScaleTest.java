package dev.penchant.modeling.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SignalScaleTest {

  @Test
  void values_are_measured_in_standard_deviations_from_the_mean() {
    // mean 5, variance ((3² + 1² + 1² + 3²) / 4) = 5
    SignalScale scale = SignalScale.of(new float[] {2, 4, 6, 8});
    assertThat(scale.mean()).isEqualTo(5, within(1e-12));
    assertThat(scale.deviation()).isEqualTo(Math.sqrt(5), within(1e-12));
    assertThat(scale.standardised(8)).isEqualTo(3 / Math.sqrt(5), within(1e-12));
  }

  @Test
  void adding_is_the_weighted_standardised_value() {
    float[] scores = {2, 4, 6, 8};
    float[] totals = {1, 1, 1, 1};
    SignalScale scale = SignalScale.of(scores);
    scale.addTo(totals, scores, 0.5);
    for (int item = 0; item < scores.length; item++) {
      assertThat(totals[item])
          .isEqualTo((float) (1 + 0.5 * scale.standardised(scores[item])), within(1e-6f));
    }
  }

  @Test
  void the_damped_form_is_added_with_its_own_weight() {
    float[] scores = {2, 4, 6, 8};
    float[] totals = {1, 1, 1, 1};
    SignalScale scale = SignalScale.of(scores);
    scale.addTo(totals, scores, 0.5, 2);
    for (int item = 0; item < scores.length; item++) {
      double z = scale.standardised(scores[item]);
      assertThat(totals[item])
          .isEqualTo((float) (1 + 0.5 * z + 2 * z / Math.sqrt(1 + Math.abs(z))), within(1e-5f));
    }
  }

  @Test
  void the_unit_of_a_signal_does_not_matter() {
    float[] scores = {0.1f, 0.5f, 0.3f};
    float[] other = {1_010, 1_050, 1_030};
    for (int item = 0; item < scores.length; item++) {
      assertThat(SignalScale.of(other).standardised(other[item]))
          .isEqualTo(SignalScale.of(scores).standardised(scores[item]), within(1e-3));
    }
  }

  @Test
  void a_signal_that_says_the_same_of_every_item_adds_nothing() {
    float[] scores = {0.7f, 0.7f, 0.7f};
    float[] totals = {1, 2, 3};
    SignalScale.of(scores).addTo(totals, scores, 5);
    assertThat(totals).containsExactly(1, 2, 3);
    assertThat(SignalScale.of(new float[0]).deviation()).isZero();
  }
}
