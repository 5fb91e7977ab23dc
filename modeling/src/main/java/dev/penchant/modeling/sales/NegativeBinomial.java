package dev.penchant.modeling.sales;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Quantiles of the negative binomial distribution with mean μ and variance μ + φμ², which is the
 * Poisson distribution for φ = 0.
 */
final class NegativeBinomial {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Up to here probabilities are summed: of a greater mean, that of 0 need not be a double. */
  private static final double SUMMED = 400;

  private NegativeBinomial() {}

  /**
   * For each level the smallest whole number that is not exceeded with this probability at least.
   *
   * @param mean at least 0
   * @param dispersion φ, at least 0
   * @param levels ascending, between 0 and 1, both exclusive
   */
  static double[] quantiles(double mean, double dispersion, double... levels) {
    double[] quantiles = new double[levels.length];
    if (mean <= 0) {
      return quantiles;
    }
    if (mean > SUMMED) {
      for (int at = 0; at < levels.length; at++) {
        quantiles[at] = approximate(mean, dispersion, levels[at]);
      }
      return quantiles;
    }
    double odds = dispersion * mean / (1 + dispersion * mean);
    double size = 1 / dispersion;
    double probability =
        dispersion > 0 ? Math.exp(-Math.log1p(dispersion * mean) / dispersion) : Math.exp(-mean);
    double sum = probability;
    int count = 0;
    for (int at = 0; at < levels.length; at++) {
      while (sum < levels[at] && probability > Double.MIN_NORMAL) {
        probability *= dispersion > 0 ? (count + size) / (count + 1) * odds : mean / (count + 1);
        count++;
        sum += probability;
      }
      quantiles[at] = count;
    }
    return quantiles;
  }

  /** As of a gamma variable of the same mean and variance (Wilson and Hilferty, PNAS 1931). */
  private static double approximate(double mean, double dispersion, double level) {
    double shape = mean * mean / (mean + dispersion * mean * mean);
    double root =
        1 - 1 / (9 * shape) + NORMAL.inverseCumulativeProbability(level) / (3 * Math.sqrt(shape));
    return Math.max(0, Math.rint(mean * root * root * root));
  }
}
