package dev.penchant.modeling.quality;

import java.util.Arrays;

/**
 * Observations of items, summed up: ratings, or for each buyer a 1 who bought again and a 0 who did
 * not. Immutable.
 */
public final class Evidence {
  private final int[] counts;
  private final double[] sums;
  private final double[] squares;

  /**
   * @param counts how many observations, by item
   * @param sums of the observed values, by item
   * @param squares sums of the squared values, by item
   */
  Evidence(int[] counts, double[] sums, double[] squares) {
    if (sums.length != counts.length || squares.length != counts.length) {
      throw new IllegalArgumentException(
          "%d counts, %d sums, %d squares".formatted(counts.length, sums.length, squares.length));
    }
    this.counts = counts.clone();
    this.sums = sums.clone();
    this.squares = squares.clone();
  }

  /** Of buyers and those of them who bought again. */
  public static Evidence ofRates(int[] trials, int[] successes) {
    double[] sums = Arrays.stream(successes).asDoubleStream().toArray();
    for (int item = 0; item < trials.length; item++) {
      if (successes[item] < 0 || successes[item] > trials[item]) {
        throw new IllegalArgumentException(
            "%d of %d is no share".formatted(successes[item], trials[item]));
      }
    }
    return new Evidence(trials, sums, sums);
  }

  public int itemCount() {
    return counts.length;
  }

  /** How many observations of the item there are. */
  public int count(int item) {
    return counts[item];
  }

  public double sum(int item) {
    return sums[item];
  }

  /** The plain mean; NaN without observations. */
  public double mean(int item) {
    return counts[item] == 0 ? Double.NaN : sums[item] / counts[item];
  }

  /** The sum of the squared distances of the item's observations from one value. */
  public double squaredDistance(int item, double value) {
    return Math.max(0, squares[item] - 2 * value * sums[item] + counts[item] * value * value);
  }

  /** Of all items together. */
  public long total() {
    return Arrays.stream(counts).asLongStream().sum();
  }

  /** The mean of all observations; NaN without any. */
  public double mean() {
    return total() == 0 ? Double.NaN : Arrays.stream(sums).sum() / total();
  }

  /** How far the observations of one item lie apart, over all items; NaN if none has two. */
  double varianceWithin() {
    double apart = 0;
    long free = 0;
    for (int item = 0; item < counts.length; item++) {
      if (counts[item] > 1) {
        apart += Math.max(0, squares[item] - sums[item] * sums[item] / counts[item]);
        free += counts[item] - 1;
      }
    }
    return free == 0 ? Double.NaN : apart / free;
  }

  /** How far all observations lie apart. */
  double variance() {
    double mean = mean();
    return Math.max(0, Arrays.stream(squares).sum() / total() - mean * mean);
  }
}
