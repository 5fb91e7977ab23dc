package dev.penchant.modeling.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BlendNetTest {
  private static final int UNITS = 3;
  private static final int FEATURES = 4;
  private static final float[] CONTEXT = {0.3f, 0.7f};

  private final SplittableRandom random = new SplittableRandom(5);
  private final BlendNet net =
      new BlendNet(UNITS, FEATURES, CONTEXT.length, drawn(UNITS * (FEATURES + CONTEXT.length + 2)));

  @Test
  void a_unit_below_zero_says_nothing() {
    // weight 2, context weight 1, bias -1, output 3: 3 · max(0, 2 x + c - 1)
    BlendNet one = new BlendNet(1, 1, 1, new float[] {2, 1, -1, 3});

    assertThat(one.correction(new float[] {0.75f}, 0, new float[] {0.5f})).isEqualTo(3);
    assertThat(one.correction(new float[] {0.25f}, 0, new float[] {0.5f})).isZero();
    assertThat(one.slopes(new float[] {0.75f}, new float[] {0.5f})).containsExactly(6);
    assertThat(one.slopes(new float[] {0.25f}, new float[] {0.5f})).containsExactly(0);
  }

  @Test
  void items_corrected_together_are_corrected_as_each_alone() {
    int items = 5_000;
    float[][] byFeature = new float[FEATURES][];
    for (int feature = 0; feature < FEATURES; feature++) {
      byFeature[feature] = drawn(items);
    }
    float[] scores = new float[items];
    net.addTo(scores, byFeature, CONTEXT);

    for (int item = 0; item < items; item++) {
      float[] row = new float[FEATURES];
      for (int feature = 0; feature < FEATURES; feature++) {
        row[feature] = byFeature[feature][item];
      }
      assertThat((double) scores[item]).isCloseTo(net.correction(row, 0, CONTEXT), within(1e-5));
    }
  }

  @Test
  void slopes_are_those_of_a_small_step() {
    float step = 0.001f;
    for (int trial = 0; trial < 50; trial++) {
      float[] row = drawn(FEATURES);
      double[] slopes = net.slopes(row, CONTEXT);
      for (int feature = 0; feature < FEATURES; feature++) {
        float[] after = row.clone();
        after[feature] += step;
        if (Arrays.equals(slopes, net.slopes(after, CONTEXT))) {
          assertThat((net.correction(after, 0, CONTEXT) - net.correction(row, 0, CONTEXT)) / step)
              .isCloseTo(slopes[feature], within(2e-3));
        }
      }
    }
  }

  private float[] drawn(int count) {
    float[] values = new float[count];
    for (int at = 0; at < count; at++) {
      values[at] = (float) (2 * random.nextDouble() - 1);
    }
    return values;
  }
}
