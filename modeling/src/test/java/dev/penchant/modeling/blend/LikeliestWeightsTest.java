package dev.penchant.modeling.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LikeliestWeightsTest {
  @Test
  void the_weight_of_one_feature_is_the_logarithm_of_its_odds() {
    // where a row with the feature stands beside one without, it is the relevant one 3 times of 4
    List<BlendSample> samples = List.of(pair(1, 0, 1), pair(1, 0, 1), pair(1, 0, 1), pair(0, 1, 1));
    double[] weights = new LikeliestWeights(samples, 1).find(Progress.none());
    assertThat(weights[0]).isCloseTo(Math.log(3), within(1e-3));
    assertThat(weights[1]).as("no row is of the history").isZero();
  }

  @Test
  void a_row_counts_for_the_items_it_stands_for() {
    // 3 times of 4 against 5 items without the feature
    List<BlendSample> samples = List.of(pair(1, 0, 5), pair(1, 0, 5), pair(1, 0, 5), pair(0, 1, 1));
    double chance = new LikeliestWeights(samples, 1).find(Progress.none())[0];
    double found = Math.exp(chance);
    // the root of the loss's slope, 3·5/(5 + x) = x/(1 + x) with x the feature's odds
    assertThat(3 * 5 / (5 + found)).isCloseTo(found / (1 + found), within(1e-2));
  }

  @Test
  void no_small_step_makes_the_relevant_rows_likelier() {
    List<BlendSample> samples = drawn(60);
    double[] weights = new LikeliestWeights(samples, 1).find(Progress.none());
    double least = loss(samples, weights);
    for (int feature = 0; feature < weights.length; feature++) {
      for (double step : new double[] {-1e-3, 1e-3}) {
        double[] moved = weights.clone();
        moved[feature] += step;
        assertThat(loss(samples, moved)).isGreaterThan(least);
      }
    }
  }

  @Test
  void threads_do_not_change_the_weights() {
    List<BlendSample> samples = drawn(60);
    assertThat(new LikeliestWeights(samples, 4).find(Progress.none()))
        .isEqualTo(new LikeliestWeights(samples, 1).find(Progress.none()));
  }

  private static double loss(List<BlendSample> samples, double[] weights) {
    double sum = 0;
    for (BlendSample sample : samples) {
      sum += sample.loss(sample.scores(weights)) / samples.size();
    }
    for (double weight : weights) {
      sum += LikeliestWeights.PENALTY * weight * weight / 2;
    }
    return sum;
  }

  private static BlendSample pair(float relevant, float other, float copies) {
    return new BlendSample(
        1, new float[] {relevant, other}, new boolean[2], 1, new float[] {1, copies}, new float[0]);
  }

  /** Of rows with three features, some of the history; the first feature tells the relevant one. */
  private static List<BlendSample> drawn(int count) {
    SplittableRandom random = new SplittableRandom(3);
    List<BlendSample> samples = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      float[] features = new float[12];
      for (int at = 0; at < features.length; at++) {
        features[at] = (float) random.nextDouble() + (at == 0 ? 0.3f : 0);
      }
      boolean[] seen = {random.nextBoolean(), random.nextBoolean(), false, true};
      samples.add(new BlendSample(3, features, seen, 1, new float[] {1, 1, 2, 3}, new float[0]));
    }
    return samples;
  }
}
