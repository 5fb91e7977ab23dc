package dev.penchant.modeling.quality;

import java.util.Arrays;

/**
 * How many observations the shop's mean is worth beside an item's own, as a distribution over a
 * grid: what the data say (the marginal likelihood) times a uniform prior of the share of the
 * variance that lies between items, 1 / (1 + strength). Flat priors of this kind keep intervals of
 * few items as wide as the doubt is (Morris, JASA 1983); with many items a narrow range remains.
 */
final class PriorStrengths {
  private static final int STEPS_PER_OCTAVE = 4;
  private static final int FIRST_OCTAVE = -3;
  private static final int LAST_OCTAVE = 14;

  private final double[] strengths;
  private final double[] weights;

  private PriorStrengths(double[] strengths, double[] weights) {
    this.strengths = strengths;
    this.weights = weights;
  }

  /** Every strength that is tried, ascending, from 1/8 to 16,384. */
  static double[] grid() {
    double[] grid = new double[(LAST_OCTAVE - FIRST_OCTAVE) * STEPS_PER_OCTAVE + 1];
    for (int at = 0; at < grid.length; at++) {
      grid[at] = Math.pow(2, FIRST_OCTAVE + (double) at / STEPS_PER_OCTAVE);
    }
    return grid;
  }

  /**
   * @param logLikelihoods of the data, by strength of the {@link #grid}
   */
  static PriorStrengths of(double[] logLikelihoods) {
    double[] strengths = grid();
    double[] weights = new double[strengths.length];
    double most = Arrays.stream(logLikelihoods).max().orElseThrow();
    double sum = 0;
    for (int at = 0; at < strengths.length; at++) {
      double between = 1 / (1 + strengths[at]);
      // the uniform density, written in the logarithm of the strength
      weights[at] = Math.exp(logLikelihoods[at] - most) * between * (1 - between);
      sum += weights[at];
    }
    for (int at = 0; at < weights.length; at++) {
      weights[at] /= sum;
    }
    return new PriorStrengths(strengths, weights);
  }

  int size() {
    return strengths.length;
  }

  double strength(int at) {
    return strengths[at];
  }

  /** Its probability; all sum to 1. */
  double weight(int at) {
    return weights[at];
  }

  /** The middle of the distribution. */
  double median() {
    double below = 0;
    for (int at = 0; at < strengths.length; at++) {
      if (below + weights[at] >= 0.5) {
        return strengths[at];
      }
      below += weights[at];
    }
    return strengths[strengths.length - 1];
  }
}
