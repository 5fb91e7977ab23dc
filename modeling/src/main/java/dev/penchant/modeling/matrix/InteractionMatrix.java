package dev.penchant.modeling.matrix;

import java.util.Arrays;

/**
 * Strengths of interactions between rows and columns (users and items, or after {@link #transpose}
 * items and users), only those that happened: compressed sparse rows, the columns of a row
 * ascending and distinct. Immutable and thread-safe.
 *
 * <p>The interactions of row {@code r} are at the positions {@code rowStart(r)} (inclusive) to
 * {@code rowEnd(r)} (exclusive).
 */
public final class InteractionMatrix {
  private final int columnCount;
  private final int[] rowStarts;
  private final int[] columns;
  private final float[] strengths;

  /**
   * Takes the arrays over; the caller must not change them afterwards.
   *
   * @param rowStarts one more than there are rows; from 0 up to the number of interactions
   * @throws IllegalArgumentException if the arrays do not describe a matrix of that width, or a
   *     strength is not finite
   */
  public InteractionMatrix(int columnCount, int[] rowStarts, int[] columns, float[] strengths) {
    this.columnCount = columnCount;
    this.rowStarts = rowStarts;
    this.columns = columns;
    this.strengths = strengths;
    checkShape();
    for (int row = 0; row < rowCount(); row++) {
      checkRow(row);
    }
  }

  private void checkShape() {
    if (columnCount < 0 || rowStarts.length == 0 || rowStarts[0] != 0) {
      throw new IllegalArgumentException("row starts must begin with 0, column count must be ≥ 0");
    }
    if (columns.length != strengths.length || rowStarts[rowStarts.length - 1] != columns.length) {
      throw new IllegalArgumentException(
          "%d columns, %d strengths and a last row start of %d do not belong together"
              .formatted(columns.length, strengths.length, rowStarts[rowStarts.length - 1]));
    }
  }

  private void checkRow(int row) {
    if (rowStarts[row] > rowStarts[row + 1] || rowStarts[row + 1] > columns.length) {
      throw new IllegalArgumentException("row %d ends before it starts".formatted(row));
    }
    int previous = -1;
    for (int position = rowStarts[row]; position < rowStarts[row + 1]; position++) {
      int column = columns[position];
      if (column <= previous || column >= columnCount) {
        throw new IllegalArgumentException(
            "row %d: column %d must lie above %d and below %d"
                .formatted(row, column, previous, columnCount));
      }
      if (!Float.isFinite(strengths[position])) {
        throw new IllegalArgumentException(
            "row %d, column %d: strength %s is not finite"
                .formatted(row, column, strengths[position]));
      }
      previous = column;
    }
  }

  /** Interactions in any order; see {@link InteractionMatrixBuilder}. */
  public static InteractionMatrixBuilder builder(int rowCount, int columnCount) {
    return new InteractionMatrixBuilder(rowCount, columnCount);
  }

  public int rowCount() {
    return rowStarts.length - 1;
  }

  public int columnCount() {
    return columnCount;
  }

  public int interactionCount() {
    return columns.length;
  }

  public int rowStart(int row) {
    return rowStarts[row];
  }

  public int rowEnd(int row) {
    return rowStarts[row + 1];
  }

  public int rowLength(int row) {
    return rowStarts[row + 1] - rowStarts[row];
  }

  public int column(int position) {
    return columns[position];
  }

  public float strength(int position) {
    return strengths[position];
  }

  /** A copy of the row's columns, ascending. */
  public int[] columnsOf(int row) {
    return Arrays.copyOfRange(columns, rowStarts[row], rowStarts[row + 1]);
  }

  /** A copy of the row's strengths, in the order of {@link #columnsOf}. */
  public float[] strengthsOf(int row) {
    return Arrays.copyOfRange(strengths, rowStarts[row], rowStarts[row + 1]);
  }

  /** The same interactions seen from the columns. */
  public InteractionMatrix transpose() {
    int[] starts = new int[columnCount + 1];
    for (int column : columns) {
      starts[column + 1]++;
    }
    for (int column = 0; column < columnCount; column++) {
      starts[column + 1] += starts[column];
    }
    int[] next = Arrays.copyOf(starts, columnCount);
    int[] rows = new int[columns.length];
    float[] turned = new float[columns.length];
    for (int row = 0; row < rowCount(); row++) {
      for (int position = rowStarts[row]; position < rowStarts[row + 1]; position++) {
        int target = next[columns[position]]++;
        rows[target] = row;
        turned[target] = strengths[position];
      }
    }
    return new InteractionMatrix(rowCount(), starts, rows, turned);
  }

  @Override
  public String toString() {
    return "InteractionMatrix[%d × %d, %d interactions]"
        .formatted(rowCount(), columnCount, interactionCount());
  }
}
