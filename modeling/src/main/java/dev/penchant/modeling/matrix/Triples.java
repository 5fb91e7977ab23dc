package dev.penchant.modeling.matrix;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Interactions as they come, in blocks: a single array would have to be copied to grow, and would
 * for a moment take twice the memory. Used up when the matrix is made. Not thread-safe.
 */
final class Triples {
  private static final int FIRST_BLOCK = 1 << 6;

  /** With an array's header just below a power of 2, or a collector by regions wastes one each. */
  private static final int LARGEST_BLOCK = (1 << 20) - 16;

  private final Deque<Block> blocks = new ArrayDeque<>();
  private int size;

  private static final class Block {
    final int[] rows;
    final int[] columns;
    final float[] strengths;
    int size;

    Block(int capacity) {
      rows = new int[capacity];
      columns = new int[capacity];
      strengths = new float[capacity];
    }
  }

  Triples() {
    blocks.add(new Block(FIRST_BLOCK));
  }

  /** Whether the matrix was made. */
  boolean isUsedUp() {
    return blocks.isEmpty();
  }

  void add(int row, int column, float strength) {
    Block last = blocks.getLast();
    if (last.size == last.rows.length) {
      last = new Block(Math.min(LARGEST_BLOCK, 2 * last.size));
      blocks.add(last);
    }
    last.rows[last.size] = row;
    last.columns[last.size] = column;
    last.strengths[last.size++] = strength;
    size = Math.addExact(size, 1);
  }

  /**
   * Sorted by row and column, those of the same cell added up in the order they came. Each block is
   * given back once it is read, so the triples and the matrix never stand beside a second copy of
   * either. To be called once.
   */
  InteractionMatrix toMatrix(int rowCount, int columnCount) {
    int[] ends = new int[rowCount + 1];
    for (Block block : blocks) {
      for (int index = 0; index < block.size; index++) {
        ends[block.rows[index] + 1]++;
      }
    }
    for (int row = 0; row < rowCount; row++) {
      ends[row + 1] += ends[row];
    }
    int[] next = Arrays.copyOf(ends, rowCount);
    int[] columns = new int[size];
    float[] strengths = new float[size];
    while (!blocks.isEmpty()) {
      Block block = blocks.removeFirst();
      for (int index = 0; index < block.size; index++) {
        int position = next[block.rows[index]]++;
        columns[position] = block.columns[index];
        strengths[position] = block.strengths[index];
      }
    }
    return merged(columnCount, ends, columns, strengths);
  }

  private static InteractionMatrix merged(
      int columnCount, int[] rowStarts, int[] columns, float[] strengths) {
    SortedRow sorted = new SortedRow();
    int merged = 0;
    int from = 0;
    for (int row = 0; row < rowStarts.length - 1; row++) {
      int to = rowStarts[row + 1];
      rowStarts[row] = merged;
      merged += sorted.merge(columns, strengths, from, to, merged);
      from = to;
    }
    rowStarts[rowStarts.length - 1] = merged;
    return merged == columns.length
        ? new InteractionMatrix(columnCount, rowStarts, columns, strengths)
        : new InteractionMatrix(
            columnCount,
            rowStarts,
            Arrays.copyOf(columns, merged),
            Arrays.copyOf(strengths, merged));
  }
}
