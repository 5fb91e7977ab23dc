package dev.penchant.modeling.spread;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A Dirichlet distribution around a profile: each topic's weight is beta distributed with the
 * profile's weight as its mean. Of a weight that is small for the mass the distribution is so
 * skewed that its mean lies beyond the quantile; the interval then ends at the weight, and so
 * contains it always, and holds more than 80 %. Which topic an event belongs to counts as known, so
 * the intervals of topics that share items are a little narrow.
 *
 * @param mass how many draws from the profile the belief is worth, above 0: of an observed period
 *     the prior's pseudo-count and the draws that its events are worth
 */
public record ProfileSpread(double mass) {
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  /** A weight of 0 is no weight that could be known to be 0. */
  private static final double LEAST_WEIGHT = 1e-4;

  private static final double LEAST_MASS = 1;
  private static final double GREATEST_MASS = 1_000;
  private static final int HALVINGS = 14;

  public ProfileSpread {
    if (!(mass > 0 && Double.isFinite(mass))) {
      throw new IllegalArgumentException("mass must be above 0, but is " + mass);
    }
  }

  /** Lower end of the 80 % interval of a topic of this weight in the profile; never above it. */
  public double low(double weight) {
    return Math.min(weight, around(weight).inverseCumulativeProbability(LOW));
  }

  /** Its upper end; never below the weight. */
  public double high(double weight) {
    return Math.max(weight, around(weight).inverseCumulativeProbability(HIGH));
  }

  /** Whether another weight lies within the interval around this one. */
  boolean covers(double weight, double other) {
    double below = around(weight).cumulativeProbability(other);
    return LOW <= below && below <= HIGH;
  }

  /**
   * The spread whose 80 % intervals held 80 % of what came to be, between 1 and 1,000 draws.
   *
   * @param foretold weights of topics
   * @param observed what became of each
   */
  public static ProfileSpread calibrated(double[] foretold, double[] observed) {
    double low = Math.log(LEAST_MASS);
    double high = Math.log(GREATEST_MASS);
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (low + high) / 2;
      if (new ProfileSpread(Math.exp(middle)).coverage(foretold, observed) > HIGH - LOW) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new ProfileSpread(Math.exp(low));
  }

  private double coverage(double[] foretold, double[] observed) {
    int covered = 0;
    for (int index = 0; index < foretold.length; index++) {
      covered += covers(foretold[index], observed[index]) ? 1 : 0;
    }
    return (double) covered / foretold.length;
  }

  private BetaDistribution around(double weight) {
    double mean = Math.min(1 - LEAST_WEIGHT, Math.max(LEAST_WEIGHT, weight));
    return BetaDistribution.of(mass * mean, mass * (1 - mean));
  }
}
