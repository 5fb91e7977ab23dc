package dev.penchant.modeling.deep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The rows of an epoch, and the batches in which a net learns them. */
public final class Batches {
  private Batches() {}

  /** Puts the rows into a random order, every order alike likely. */
  public static void shuffle(int[] rows, SplittableRandom random) {
    for (int last = rows.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int row = rows[last];
      rows[last] = rows[other];
      rows[other] = row;
    }
  }

  /**
   * The rows in their order.
   *
   * @param size rows a batch; the last may have fewer
   */
  public static List<int[]> of(int[] rows, int size) {
    List<int[]> batches = new ArrayList<>();
    for (int start = 0; start < rows.length; start += size) {
      batches.add(Arrays.copyOfRange(rows, start, Math.min(rows.length, start + size)));
    }
    return batches;
  }
}
