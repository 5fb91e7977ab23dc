package dev.penchant.modeling.sales;

/**
 * The periods that are foretold to measure or to calibrate, each from those before it.
 *
 * @param first the first of them
 * @param end one past the last; nothing from here on is looked at
 */
record SalesOrigins(int first, int end) {
  SalesOrigins {
    if (first < 1 || end < first) {
      throw new IllegalArgumentException("no origins from %d to %d".formatted(first, end));
    }
  }

  /** How many origins have an outcome this many periods ahead. */
  int count(int ahead) {
    return Math.max(0, end - ahead - first);
  }
}
