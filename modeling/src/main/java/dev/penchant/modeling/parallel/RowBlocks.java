package dev.penchant.modeling.parallel;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Consecutive rows cut into blocks of about equal work. Rows of real data differ in length by
 * orders of magnitude, so equal numbers of rows would leave workers idle. The cut depends on the
 * data alone, never on the number of threads. Immutable.
 */
public final class RowBlocks {
  private final int[] starts;

  private RowBlocks(int[] starts) {
    this.starts = starts;
  }

  /**
   * @param interactions how many a row has
   * @param rowCost what a row costs besides its interactions, counted in interactions
   * @param blockCost about what one block costs; a longer row has a block for itself
   */
  public static RowBlocks byInteractions(
      int rowCount, IntUnaryOperator interactions, int rowCost, int blockCost) {
    int[] starts = new int[rowCount + 2];
    int count = 0;
    long cost = 0;
    for (int row = 0; row < rowCount; row++) {
      long next = (long) interactions.applyAsInt(row) + rowCost;
      if (row > 0 && cost + next > blockCost) {
        starts[++count] = row;
        cost = 0;
      }
      cost += next;
    }
    starts[++count] = rowCount;
    return new RowBlocks(Arrays.copyOf(starts, count + 1));
  }

  /** At most {@code blockCount} blocks of equally many rows. */
  public static RowBlocks byRows(int rowCount, int blockCount) {
    int blocks = Math.max(1, Math.min(rowCount, blockCount));
    int[] starts = new int[blocks + 1];
    for (int block = 0; block <= blocks; block++) {
      starts[block] = (int) ((long) rowCount * block / blocks);
    }
    return new RowBlocks(starts);
  }

  public int count() {
    return starts.length - 1;
  }

  public int start(int block) {
    return starts[block];
  }

  public int end(int block) {
    return starts[block + 1];
  }
}
