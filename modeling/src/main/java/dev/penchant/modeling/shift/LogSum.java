package dev.penchant.modeling.shift;

/**
 * The logarithm of a sum of numbers too small or large to be told but by theirs. Not thread-safe.
 */
final class LogSum {
  /** What is less of the sum by this, 6e-9, does not show. */
  private static final double NEGLIGIBLE = 19;

  private double greatest = Double.NEGATIVE_INFINITY;
  private double sum;

  /** Adds the number of which this is the logarithm; −∞ adds nothing. */
  void add(double log) {
    if (log > greatest) {
      sum = sum * Math.exp(greatest - log) + 1;
      greatest = log;
    } else if (log > greatest - NEGLIGIBLE) {
      sum += Math.exp(log - greatest);
    }
  }

  /** −∞ if there is nothing. */
  double value() {
    return sum == 0 ? Double.NEGATIVE_INFINITY : greatest + Math.log(sum);
  }

  static double of(double... logs) {
    LogSum sum = new LogSum();
    for (double log : logs) {
      sum.add(log);
    }
    return sum.value();
  }
}
