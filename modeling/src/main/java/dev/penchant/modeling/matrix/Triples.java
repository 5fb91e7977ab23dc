package dev.penchant.modeling.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Interactions as they come, in blocks: a single array would have to be copied to grow, and would
 * for a moment take twice the memory. Not thread-safe.
 */
final class Triples {
  private static final int FIRST_BLOCK = 1 << 6;
  private static final int LARGEST_BLOCK = 1 << 20;

  private final List<Block> blocks = new ArrayList<>();
  private Block last = new Block(FIRST_BLOCK);
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
    blocks.add(last);
  }

  void add(int row, int column, float strength) {
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
   * Sorted by row and column, those of the same cell added up in the order they came. Needs no
   * second copy of the triples, but for one row at a time.
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
    for (Block block : blocks) {
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
