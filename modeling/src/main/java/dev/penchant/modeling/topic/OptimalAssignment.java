package dev.penchant.modeling.topic;

import java.util.Arrays;

/**
 * The linear assignment problem: a column of its own for every row, so that the sum of values is
 * greatest. Shortest augmenting paths with dual prices, O(rows² · columns): Jonker and Volgenant,
 * "A shortest augmenting path algorithm for dense and sparse linear assignment problems" (Computing
 * 38, 1987), without their column reduction, which pays only in far larger problems.
 */
final class OptimalAssignment {
  private static final int NONE = -1;

  private final double[][] values;
  private final int rowCount;
  private final int columnCount;
  private final double[] rowPrices;
  private final double[] columnPrices;
  private final int[] rowOfColumn;

  private OptimalAssignment(double[][] values) {
    this.values = values;
    this.rowCount = values.length;
    this.columnCount = values[0].length;
    this.rowPrices = new double[rowCount];
    this.columnPrices = new double[columnCount];
    this.rowOfColumn = new int[columnCount];
    Arrays.fill(rowOfColumn, NONE);
  }

  /**
   * @param values rows × columns, finite, at least one row and as many columns as rows or more
   * @return the column of each row
   * @throws IllegalArgumentException if there are more rows than columns, or the rows differ in
   *     length
   */
  static int[] of(double[][] values) {
    for (double[] row : values) {
      if (row.length < values.length || row.length != values[0].length) {
        throw new IllegalArgumentException(
            "%d rows of %d columns cannot each have a column of their own"
                .formatted(values.length, row.length));
      }
    }
    OptimalAssignment assignment = new OptimalAssignment(values);
    for (int row = 0; row < assignment.rowCount; row++) {
      assignment.augment(row);
    }
    int[] columns = new int[assignment.rowCount];
    for (int column = 0; column < assignment.columnCount; column++) {
      if (assignment.rowOfColumn[column] != NONE) {
        columns[assignment.rowOfColumn[column]] = column;
      }
    }
    return columns;
  }

  /** Gives the row a column, moving rows that have one along the cheapest path. */
  private void augment(int newRow) {
    double[] distance = new double[columnCount];
    int[] previous = new int[columnCount];
    boolean[] settled = new boolean[columnCount];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    Arrays.fill(previous, NONE);
    int row = newRow;
    int column = NONE;
    double reached = 0;
    do {
      relax(row, column, reached, distance, previous, settled);
      column = nearest(distance, settled);
      settled[column] = true;
      reached = distance[column];
      row = rowOfColumn[column];
    } while (row != NONE);
    updatePrices(newRow, reached, distance, settled, column);
    while (column != NONE) {
      int before = previous[column];
      rowOfColumn[column] = before == NONE ? newRow : rowOfColumn[before];
      column = before;
    }
  }

  private void relax(
      int row, int column, double reached, double[] distance, int[] previous, boolean[] settled) {
    for (int next = 0; next < columnCount; next++) {
      double reduced = -values[row][next] - rowPrices[row] - columnPrices[next];
      if (!settled[next] && reached + reduced < distance[next]) {
        distance[next] = reached + reduced;
        previous[next] = column;
      }
    }
  }

  private int nearest(double[] distance, boolean[] settled) {
    int nearest = NONE;
    for (int column = 0; column < columnCount; column++) {
      if (!settled[column] && (nearest == NONE || distance[column] < distance[nearest])) {
        nearest = column;
      }
    }
    return nearest;
  }

  private void updatePrices(
      int newRow, double reached, double[] distance, boolean[] settled, int last) {
    rowPrices[newRow] += reached;
    for (int column = 0; column < columnCount; column++) {
      if (settled[column] && column != last) {
        double slack = reached - distance[column];
        rowPrices[rowOfColumn[column]] += slack;
        columnPrices[column] -= slack;
      }
    }
  }
}
