package dev.penchant.modeling.matrix;

import java.util.Arrays;

/**
 * Collects interactions in any order; several of the same row and column add up. Not thread-safe.
 */
public final class InteractionMatrixBuilder {
  private final int rowCount;
  private final int columnCount;
  private int[] rows = new int[16];
  private int[] columns = new int[16];
  private float[] strengths = new float[16];
  private int size;

  InteractionMatrixBuilder(int rowCount, int columnCount) {
    if (rowCount < 0 || columnCount < 0) {
      throw new IllegalArgumentException(
          "a matrix cannot be %d × %d".formatted(rowCount, columnCount));
    }
    this.rowCount = rowCount;
    this.columnCount = columnCount;
  }

  /**
   * @throws IndexOutOfBoundsException if the row or column is outside the matrix
   * @throws IllegalArgumentException if the strength is not finite
   */
  public InteractionMatrixBuilder add(int row, int column, double strength) {
    if (row < 0 || row >= rowCount || column < 0 || column >= columnCount) {
      throw new IndexOutOfBoundsException(
          "row %d, column %d is outside of %d × %d".formatted(row, column, rowCount, columnCount));
    }
    if (!Double.isFinite(strength)) {
      throw new IllegalArgumentException(
          "row %d, column %d: strength %s is not finite".formatted(row, column, strength));
    }
    if (size == rows.length) {
      int capacity = size + (size >> 1);
      rows = Arrays.copyOf(rows, capacity);
      columns = Arrays.copyOf(columns, capacity);
      strengths = Arrays.copyOf(strengths, capacity);
    }
    rows[size] = row;
    columns[size] = column;
    strengths[size] = (float) strength;
    size++;
    return this;
  }

  /** The matrix of what was added so far; sums that cancel to 0 stay as interactions. */
  public InteractionMatrix build() {
    int[] byColumn = stableOrder(null, columns, columnCount);
    int[] byRow = stableOrder(byColumn, rows, rowCount);
    int[] rowStarts = new int[rowCount + 1];
    int[] mergedColumns = new int[size];
    float[] mergedStrengths = new float[size];
    int merged = 0;
    int previous = -1;
    for (int index : byRow) {
      if (previous >= 0 && rows[index] == rows[previous] && columns[index] == columns[previous]) {
        mergedStrengths[merged - 1] += strengths[index];
      } else {
        mergedColumns[merged] = columns[index];
        mergedStrengths[merged] = strengths[index];
        merged++;
        rowStarts[rows[index] + 1]++;
      }
      previous = index;
    }
    for (int row = 0; row < rowCount; row++) {
      rowStarts[row + 1] += rowStarts[row];
    }
    return new InteractionMatrix(
        columnCount,
        rowStarts,
        Arrays.copyOf(mergedColumns, merged),
        Arrays.copyOf(mergedStrengths, merged));
  }

  /** Counting sort by key that keeps the given order ({@code null}: as added) among equal keys. */
  private int[] stableOrder(int[] order, int[] keys, int keyCount) {
    int[] next = new int[keyCount + 1];
    for (int index = 0; index < size; index++) {
      next[keys[index] + 1]++;
    }
    for (int key = 0; key < keyCount; key++) {
      next[key + 1] += next[key];
    }
    int[] sorted = new int[size];
    for (int position = 0; position < size; position++) {
      int index = order == null ? position : order[position];
      sorted[next[keys[index]]++] = index;
    }
    return sorted;
  }
}
