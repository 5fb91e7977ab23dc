package dev.penchant.modeling.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WeightMeanTest {
  /** Two features of three rows, the last of which was drawn by chance. */
  private final List<BlendSample> samples =
      List.of(
          new BlendSample(
              2,
              new float[] {1, 0, 0, 1, 9, 9},
              new boolean[3],
              1,
              new float[] {1, 1, 5},
              new float[0]));

  @Test
  void spread_is_told_by_the_certain_rows() {
    // scores 4 and 2
    assertThat(WeightMean.spread(new double[] {4, 2, 0, 0}, samples)).isCloseTo(1, within(1e-12));
  }

  @Test
  void weights_that_differ_in_scale_only_have_themselves_as_mean() {
    double[] mean =
        WeightMean.of(List.of(new double[] {4, 2, 0, 0}, new double[] {40, 20, 0, 0}), samples);
    assertThat(mean).containsExactly(new double[] {4, 2, 0, 0}, within(1e-12));
  }

  @Test
  void opposite_weights_cancel() {
    double[] mean =
        WeightMean.of(List.of(new double[] {1, 0, 0, 0}, new double[] {0, 7, 0, 0}), samples);
    assertThat(mean).containsExactly(new double[] {0.5, 0.5, 0, 0}, within(1e-12));
  }
}
