package dev.penchant.modeling.shift;

/**
 * Sums of numbers far beyond what a double holds, in one scale that follows the greatest: what is
 * too small beside it counts as 0. Not thread-safe.
 */
final class ScaledSums {
  /** Of logarithms: a scale this far off is mended, and what is smaller by it is left out. */
  private static final double SLACK = 30;

  private final double[] sums;
  private double log = Double.NEGATIVE_INFINITY;

  ScaledSums(int count) {
    sums = new double[count];
  }

  /** Adds the number of which this is the logarithm. */
  void add(int index, double logNumber) {
    if (logNumber > log + SLACK) {
      double shrink = Math.exp(log - logNumber);
      for (int each = 0; each < sums.length; each++) {
        sums[each] *= shrink;
      }
      log = logNumber;
    }
    if (logNumber > log - SLACK) {
      sums[index] += Math.exp(logNumber - log);
    }
  }

  /** In units of e to the power of {@link #log}. */
  double get(int index) {
    return sums[index];
  }

  /** −∞ if nothing was added. */
  double log() {
    return log;
  }
}
