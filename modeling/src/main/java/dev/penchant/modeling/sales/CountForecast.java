package dev.penchant.modeling.sales;

/**
 * What is foretold of one count.
 *
 * @param expected its mean
 * @param low a tenth of the outcomes lie below it
 * @param median half of the outcomes lie below it
 * @param high a tenth of the outcomes lie above it
 */
record CountForecast(double expected, double low, double median, double high) {
  static final double LOW = 0.1;
  static final double HIGH = 0.9;

  CountForecast {
    if (!(low <= median && median <= high)) {
      throw new IllegalArgumentException(
          "quantiles %s, %s and %s are not in order".formatted(low, median, high));
    }
  }

  /** Whether the count lies within the 80 % interval, its ends included. */
  boolean covers(double count) {
    return low <= count && count <= high;
  }

  /**
   * Pinball loss summed over the three quantiles and doubled, so that the median's part is the
   * absolute error (Koenker and Bassett, "Regression quantiles", Econometrica 1978).
   */
  double loss(double count) {
    return 2
        * (pinball(LOW, low, count) + pinball(0.5, median, count) + pinball(HIGH, high, count));
  }

  private static double pinball(double level, double quantile, double count) {
    return count >= quantile ? level * (count - quantile) : (1 - level) * (quantile - count);
  }
}
