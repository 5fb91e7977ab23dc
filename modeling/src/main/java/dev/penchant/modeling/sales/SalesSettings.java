package dev.penchant.modeling.sales;

/**
 * How {@link SmoothedSales} weighs what it knows.
 *
 * @param halfLife in periods: after so many a count weighs half; infinite for no discount
 * @param shrinkage how many average periods of its own a row's group counts for, above 0
 * @param relative whether rates are shares of the shop's level, which is foretold by itself, or
 *     plain counts a period
 */
record SalesSettings(double halfLife, double shrinkage, boolean relative) {
  SalesSettings {
    if (!(halfLife > 0) || !(shrinkage > 0)) {
      throw new IllegalArgumentException(
          "half-life %s and shrinkage %s must be above 0".formatted(halfLife, shrinkage));
    }
  }

  static SalesSettings defaults() {
    return new SalesSettings(4, 1, false);
  }
}
