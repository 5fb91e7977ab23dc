package dev.penchant.modeling.quality;

/**
 * Means of values on a scale, such as ratings: items' true means are normally distributed around
 * the shop's, observations around their item's (James and Stein 1961; Efron and Morris, JASA 1975).
 * The variance within items is pooled; that between them, and with it the strength of the shop's
 * mean, is learned by restricted likelihood (Patterson and Thompson, Biometrika 1971).
 */
final class MeanShrinkage implements Shrinkage {
  /** Standard normal quantile of .9. */
  private static final double EIGHTY_PERCENT = 1.2815515655446004;

  /** Where all observations agree something has to be believed to vary. */
  private static final double LEAST_VARIANCE = 1e-6;

  private final double lowest;
  private final double highest;
  private final double within;
  private final PriorStrengths strengths;
  private final double[] means;
  private final double[] meanVariances;

  private MeanShrinkage(Evidence evidence, double lowest, double highest) {
    this.lowest = lowest;
    this.highest = highest;
    double pooled = evidence.varianceWithin();
    // no item has two: how much of the variance lies between them cannot be told
    within = Math.max(LEAST_VARIANCE, Double.isNaN(pooled) ? evidence.variance() : pooled);
    double[] grid = PriorStrengths.grid();
    double[] logLikelihoods = new double[grid.length];
    means = new double[grid.length];
    meanVariances = new double[grid.length];
    for (int at = 0; at < grid.length; at++) {
      logLikelihoods[at] = fit(evidence, grid[at], at);
    }
    strengths = PriorStrengths.of(logLikelihoods);
  }

  /**
   * @param evidence at least one observation
   * @param lowest end of the scale
   * @param highest end of the scale
   */
  static MeanShrinkage learned(Evidence evidence, double lowest, double highest) {
    return new MeanShrinkage(evidence, lowest, highest);
  }

  @Override
  public QualityEstimate estimate(int count, double sum) {
    PriorStrengths.Belief belief =
        strengths.belief(count, sum, means, meanVariances, (believed, mass) -> within / mass);
    double mean = belief.mean();
    double half = EIGHTY_PERCENT * Math.sqrt(Math.max(0, belief.variance()));
    return new QualityEstimate(
        count, sum / count, mean, Math.max(lowest, mean - half), Math.min(highest, mean + half));
  }

  @Override
  public double shopMean() {
    return strengths.mean(means);
  }

  @Override
  public double strength() {
    return strengths.median();
  }

  /** Finds the shop's mean under a strength; gives the restricted log-likelihood. */
  private double fit(Evidence evidence, double strength, int at) {
    double precision = 0;
    double weighted = 0;
    for (int item = 0; item < evidence.itemCount(); item++) {
      if (evidence.count(item) > 0) {
        double own = 1 / variance(evidence.count(item), strength);
        precision += own;
        weighted += own * evidence.mean(item);
      }
    }
    means[at] = weighted / precision;
    meanVariances[at] = 1 / precision;
    double sum = -Math.log(precision);
    for (int item = 0; item < evidence.itemCount(); item++) {
      if (evidence.count(item) > 0) {
        double variance = variance(evidence.count(item), strength);
        double off = evidence.mean(item) - means[at];
        sum -= Math.log(variance) + off * off / variance;
      }
    }
    return sum / 2;
  }

  /** Of the mean of so many observations of an item that nothing else is known of. */
  private double variance(int count, double strength) {
    return within / strength + within / count;
  }
}
