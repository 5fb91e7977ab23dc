package dev.penchant.lab.evolution;

/**
 * Sums of probabilities too small for a {@code double}, given by their logarithms: all are kept
 * relative to the greatest added so far. Not thread-safe.
 */
final class LogMasses {
  private final double[] sums;
  private double greatest = Double.NEGATIVE_INFINITY;

  LogMasses(int count) {
    sums = new double[count];
  }

  void add(int index, double log) {
    if (log > greatest) {
      double scale = Math.exp(greatest - log);
      for (int each = 0; each < sums.length; each++) {
        sums[each] *= scale;
      }
      greatest = log;
    }
    sums[index] += Math.exp(log - greatest);
  }

  /**
   * The sum at the index, over {@code exp(reference)}.
   *
   * @param reference at least about the {@link #greatest()}
   */
  double over(double reference, int index) {
    return greatest == Double.NEGATIVE_INFINITY ? 0 : sums[index] * Math.exp(greatest - reference);
  }

  /** Of all logarithms added; negative infinity where none was. */
  double greatest() {
    return greatest;
  }
}
