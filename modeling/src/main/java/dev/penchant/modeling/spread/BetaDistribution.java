package dev.penchant.modeling.spread;

/** The beta distribution. */
final class BetaDistribution {
  private static final int FRACTION_TERMS = 300;
  private static final double FRACTION_EXACT = 1e-10;
  private static final double SMALLEST = 1e-300;
  private static final int HALVINGS = 40;

  private BetaDistribution() {}

  /**
   * P(X ≤ x), by the continued fraction of the incomplete beta function (Abramowitz and Stegun
   * 26.5.8), evaluated after Lentz (1976).
   *
   * @param a above 0
   * @param b above 0
   */
  static double cumulative(double x, double a, double b) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    if (x > (a + 1) / (a + b + 2)) {
      return 1 - cumulative(1 - x, b, a);
    }
    double logScale =
        LogGamma.of(a + b) - LogGamma.of(a) - LogGamma.of(b) + a * Math.log(x) + b * Math.log1p(-x);
    return Math.exp(logScale) / (a * fraction(x, a, b));
  }

  /** The value that is not exceeded with this probability, within 10⁻¹¹. */
  static double quantile(double level, double a, double b) {
    double low = 0;
    double high = 1;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (low + high) / 2;
      if (cumulative(middle, a, b) < level) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** 1 + d₁ / (1 + d₂ / (1 + …)). */
  private static double fraction(double x, double a, double b) {
    double value = 1;
    double numerators = 1;
    double denominators = 0;
    for (int term = 1; term <= FRACTION_TERMS; term++) {
      int half = term / 2;
      double step =
          term % 2 == 0
              ? half * (b - half) * x / ((a + 2 * half - 1) * (a + 2 * half))
              : -(a + half) * (a + b + half) * x / ((a + 2 * half) * (a + 2 * half + 1));
      denominators = 1 / nonZero(1 + step * denominators);
      numerators = nonZero(1 + step / numerators);
      double change = numerators * denominators;
      value *= change;
      if (Math.abs(change - 1) < FRACTION_EXACT) {
        break;
      }
    }
    return value;
  }

  private static double nonZero(double number) {
    return Math.abs(number) < SMALLEST ? SMALLEST : number;
  }
}
