package dev.penchant.modeling.neighbour;

import java.util.Arrays;

/**
 * Sums by item of which few are touched: a dense array to add in, and the list of those touched, so
 * that reading and clearing cost only them. Not thread-safe.
 */
public final class SparseSum {
  private final double[] sums;
  private final boolean[] seen;
  private int[] touched = new int[256];
  private int count;

  public SparseSum(int itemCount) {
    sums = new double[itemCount];
    seen = new boolean[itemCount];
  }

  public void add(int item, double value) {
    if (!seen[item]) {
      seen[item] = true;
      if (count == touched.length) {
        touched = Arrays.copyOf(touched, count * 2);
      }
      touched[count++] = item;
    }
    sums[item] += value;
  }

  /** How many items were touched. */
  public int count() {
    return count;
  }

  /** The n-th item touched. */
  public int item(int n) {
    return touched[n];
  }

  /** 0 for an item that was not touched. */
  public double sum(int item) {
    return sums[item];
  }

  /** Whether the item was touched. */
  public boolean has(int item) {
    return seen[item];
  }

  /** Forgets what was added. */
  public void clear() {
    for (int n = 0; n < count; n++) {
      sums[touched[n]] = 0;
      seen[touched[n]] = false;
    }
    count = 0;
  }
}
