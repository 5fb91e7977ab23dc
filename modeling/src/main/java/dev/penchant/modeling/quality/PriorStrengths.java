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

  /**
   * What is believed of an item's true mean.
   *
   * @param variance of it; rounding may leave it a trace below 0
   */
  record Belief(double mean, double variance) {}

  /** How sure an item's true mean is where the shop's mean and strength are known. */
  @FunctionalInterface
  interface Spread {
    /**
     * @param mass of the item's observations and the shop's mean together
     */
    double variance(double believed, double mass);
  }

  /**
   * The belief in an item's true mean over all strengths.
   *
   * @param count of the item's observations
   * @param sum of their values
   * @param means of the shop, by strength
   * @param meanVariances how unsure these are, by strength
   */
  Belief belief(int count, double sum, double[] means, double[] meanVariances, Spread spread) {
    double mean = 0;
    double square = 0;
    for (int at = 0; at < strengths.length; at++) {
      double mass = count + strengths[at];
      double believed = (sum + strengths[at] * means[at]) / mass;
      double ofMean = strengths[at] / mass;
      double variance = spread.variance(believed, mass) + ofMean * ofMean * meanVariances[at];
      mean += weights[at] * believed;
      square += weights[at] * (variance + believed * believed);
    }
    return new Belief(mean, square - mean * mean);
  }

  /** The mean of what has a value for each strength. */
  double mean(double[] values) {
    double mean = 0;
    for (int at = 0; at < strengths.length; at++) {
      mean += weights[at] * values[at];
    }
    return mean;
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
