package dev.penchant.modeling.spread;

/** The logarithm of Γ for positive numbers. */
public final class LogGamma {
  /** From here Stirling's series is exact to double precision for our sums. */
  private static final double LARGE = 10;

  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  private LogGamma() {}

  /**
   * ln Γ(x), by Stirling's series after Γ(x) = Γ(x + 1) / x has moved x to where the series is
   * exact; the error is below 1e-12.
   *
   * @param x above 0
   */
  public static double of(double x) {
    double product = 1;
    double shifted = x;
    while (shifted < LARGE) {
      product *= shifted++;
    }
    double inverse = 1 / shifted;
    double square = inverse * inverse;
    double series =
        inverse
            * (1 / 12.0
                - square
                    * (1 / 360.0 - square * (1 / 1260.0 - square * (1 / 1680.0 - square / 1188))));
    return (shifted - 0.5) * Math.log(shifted)
        - shifted
        + HALF_LOG_TWO_PI
        + series
        - Math.log(product);
  }
}
