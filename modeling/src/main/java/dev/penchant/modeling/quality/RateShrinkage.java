package dev.penchant.modeling.quality;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Shares, such as that of buyers who bought again: an item's share is beta distributed around the
 * shop's mean, its successes are binomial (Skellam, JRSS B 1948). Mean and strength of the beta
 * distribution are learned by marginal likelihood; with counts the ratios of Γ are products, so
 * that the likelihood is exact sums of logarithms over how many items have more than j
 * observations.
 */
final class RateShrinkage implements Shrinkage {
  private static final int HALVINGS = 50;
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  /** Jeffreys' prior of the shop's mean: half a success and half a failure. */
  private static final double HALF = 0.5;

  private final int[] moreTrials;
  private final int[] moreSuccesses;
  private final int[] moreFailures;
  private final PriorStrengths strengths;
  private final double[] means;
  private final double[] meanVariances;

  private RateShrinkage(Evidence evidence) {
    int most = 0;
    for (int item = 0; item < evidence.itemCount(); item++) {
      most = Math.max(most, evidence.count(item));
    }
    moreTrials = new int[most];
    moreSuccesses = new int[most];
    moreFailures = new int[most];
    for (int item = 0; item < evidence.itemCount(); item++) {
      int successes = (int) Math.round(evidence.sum(item));
      count(moreTrials, evidence.count(item));
      count(moreSuccesses, successes);
      count(moreFailures, evidence.count(item) - successes);
    }
    double[] grid = PriorStrengths.grid();
    double[] logLikelihoods = new double[grid.length];
    means = new double[grid.length];
    meanVariances = new double[grid.length];
    for (int at = 0; at < grid.length; at++) {
      means[at] = bestMean(grid[at]);
      meanVariances[at] = -1 / curvature(means[at], grid[at]);
      logLikelihoods[at] = logLikelihood(means[at], grid[at]);
    }
    strengths = PriorStrengths.of(logLikelihoods);
  }

  /**
   * @param evidence of values 0 and 1, at least one
   */
  static RateShrinkage learned(Evidence evidence) {
    return new RateShrinkage(evidence);
  }

  @Override
  public QualityEstimate estimate(int count, double sum) {
    PriorStrengths.Belief belief =
        strengths.belief(
            count,
            sum,
            means,
            meanVariances,
            (believed, mass) -> believed * (1 - believed) / (mass + 1));
    double mean = belief.mean();
    // a beta distribution of the same mean and variance stands for the mixture
    double mass = mean * (1 - mean) / belief.variance() - 1;
    BetaDistribution share = BetaDistribution.of(mean * mass, (1 - mean) * mass);
    return new QualityEstimate(
        count,
        sum / count,
        mean,
        share.inverseCumulativeProbability(LOW),
        share.inverseCumulativeProbability(HIGH));
  }

  @Override
  public double shopMean() {
    return strengths.mean(means);
  }

  @Override
  public double strength() {
    return strengths.median();
  }

  /** Of the data under a beta distribution of this mean and strength, up to a constant. */
  double logLikelihood(double mean, double strength) {
    double sum = HALF * (Math.log(mean) + Math.log1p(-mean));
    for (int above = 0; above < moreTrials.length; above++) {
      sum +=
          moreSuccesses[above] * Math.log(mean * strength + above)
              + moreFailures[above] * Math.log((1 - mean) * strength + above)
              - moreTrials[above] * Math.log(strength + above);
    }
    return sum;
  }

  /** The likelihood is concave in the mean: its slope falls through 0 once. */
  private double bestMean(double strength) {
    double low = 0;
    double high = 1;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (low + high) / 2;
      if (slope(middle, strength) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private double slope(double mean, double strength) {
    double sum = HALF / mean - HALF / (1 - mean);
    for (int above = 0; above < moreTrials.length; above++) {
      sum +=
          strength
              * (moreSuccesses[above] / (mean * strength + above)
                  - moreFailures[above] / ((1 - mean) * strength + above));
    }
    return sum;
  }

  private double curvature(double mean, double strength) {
    double sum = -HALF / (mean * mean) - HALF / ((1 - mean) * (1 - mean));
    for (int above = 0; above < moreTrials.length; above++) {
      double success = mean * strength + above;
      double failure = (1 - mean) * strength + above;
      sum -=
          strength
              * strength
              * (moreSuccesses[above] / (success * success)
                  + moreFailures[above] / (failure * failure));
    }
    return sum;
  }

  private static void count(int[] more, int observed) {
    for (int above = 0; above < observed; above++) {
      more[above]++;
    }
  }
}
