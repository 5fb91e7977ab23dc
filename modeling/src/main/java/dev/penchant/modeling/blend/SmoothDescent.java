package dev.penchant.modeling.blend;

import dev.penchant.modeling.Progress;
import java.util.List;

/**
 * Follows the slopes of smooth ranks ({@link BlendSample#rankSlopes}) by Adam over all cases at
 * once: from weights that make the relevant rows likely to weights that put them first. Not for use
 * by several threads.
 */
final class SmoothDescent {
  private static final int STEPS = 300;
  private static final double RATE = 0.01;
  private static final double FIRST_DECAY = 0.9;
  private static final double SECOND_DECAY = 0.999;
  private static final double TINY = 1e-8;

  private final List<BlendSample> samples;
  private final int threads;

  SmoothDescent(List<BlendSample> samples, int threads) {
    this.samples = samples;
    this.threads = threads;
  }

  /** Improves the weights in place. */
  void descend(double[] weights, Progress progress) {
    int featureCount = weights.length;
    double[] first = new double[featureCount];
    double[] second = new double[featureCount];
    SampleMeans means = new SampleMeans(samples, threads);
    for (int step = 1; step <= STEPS; step++) {
      progress.checkStop();
      double[] gradient =
          means.of(featureCount, (sample, sums) -> addGradient(sample, weights, sums));
      double rate = RATE * Math.min(1, 2.0 * (STEPS - step + 1) / STEPS);
      for (int feature = 0; feature < featureCount; feature++) {
        double slope = gradient[feature] + LikeliestWeights.PENALTY * weights[feature];
        first[feature] = FIRST_DECAY * first[feature] + (1 - FIRST_DECAY) * slope;
        second[feature] = SECOND_DECAY * second[feature] + (1 - SECOND_DECAY) * slope * slope;
        double mean = first[feature] / (1 - Math.pow(FIRST_DECAY, step));
        double square = second[feature] / (1 - Math.pow(SECOND_DECAY, step));
        weights[feature] -= rate * mean / (Math.sqrt(square) + TINY);
      }
    }
  }

  private static void addGradient(BlendSample sample, double[] weights, double[] gradient) {
    double[] slopes = sample.rankSlopes(sample.scores(weights));
    for (int row = 0; row < slopes.length; row++) {
      int from = sample.seen()[row] ? sample.half() : 0;
      int offset = row * sample.half();
      for (int feature = 0; feature < sample.half(); feature++) {
        gradient[from + feature] += slopes[row] * sample.features()[offset + feature];
      }
    }
  }
}
