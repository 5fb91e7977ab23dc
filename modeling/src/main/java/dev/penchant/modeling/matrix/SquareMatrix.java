package dev.penchant.modeling.matrix;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.parallel.Workers;

/**
 * A dense square matrix of float, one array a row. Only what the regression needs: adding up, and
 * inverting in place where it is symmetric and positive definite. Not thread-safe.
 */
public final class SquareMatrix {
  private static final int BLOCK = 64;

  private final float[][] rows;

  public SquareMatrix(int size) {
    rows = new float[size][size];
  }

  public int size() {
    return rows.length;
  }

  /** The row itself, to read and to write; not a copy. */
  public float[] row(int row) {
    return rows[row];
  }

  public void addToDiagonal(float value) {
    for (int row = 0; row < rows.length; row++) {
      rows[row][row] += value;
    }
  }

  /**
   * Replaces the matrix by its inverse: Gauss–Jordan elimination by blocks of pivots, without
   * exchanging rows, which positive definiteness makes safe. For pivot block K with inverse D: A(K,
   * ·) ← D A(K, ·); for every other row A(i, ·) ← A(i, ·) − A(i, K) A(K, ·) and A(i, K) ← −A(i, K)
   * D; A(K, K) ← D. n³ multiplications, each pass over the matrix doing a block of them.
   *
   * @throws ArithmeticException if it is not positive definite
   */
  public void invert(Workers workers, Progress progress) {
    for (int start = 0; start < rows.length; start += BLOCK) {
      eliminate(start, Math.min(rows.length, start + BLOCK), workers, progress);
    }
  }

  private void eliminate(int start, int end, Workers workers, Progress progress) {
    int width = end - start;
    float[][] inverse = invertedPivots(start, end);
    float[][] panel = new float[width][rows.length];
    for (int pivot = 0; pivot < width; pivot++) {
      for (int other = 0; other < width; other++) {
        addRow(inverse[pivot][other], rows[start + other], panel[pivot]);
      }
    }
    for (int pivot = 0; pivot < width; pivot++) {
      System.arraycopy(inverse[pivot], 0, panel[pivot], start, width);
    }
    int blocks = (rows.length + BLOCK - 1) / BLOCK;
    workers.run(
        blocks,
        (block, worker) -> {
          int last = Math.min(rows.length, (block + 1) * BLOCK);
          for (int row = block * BLOCK; row < last; row++) {
            if (row < start || row >= end) {
              subtract(rows[row], start, width, panel);
            }
          }
        },
        progress);
    System.arraycopy(panel, 0, rows, start, width);
  }

  /**
   * row ← row − row(K) · panel, with row(K) cleared first, which leaves −row(K) · D in its place.
   */
  private static void subtract(float[] row, int start, int width, float[][] panel) {
    float[] factors = new float[width];
    for (int pivot = 0; pivot < width; pivot++) {
      factors[pivot] = -row[start + pivot];
      row[start + pivot] = 0;
    }
    int pivot = 0;
    for (; pivot + 4 <= width; pivot += 4) {
      addFourRows(factors, pivot, panel, row);
    }
    for (; pivot < width; pivot++) {
      addRow(factors[pivot], panel[pivot], row);
    }
  }

  private static void addFourRows(float[] factors, int from, float[][] panel, float[] target) {
    float a = factors[from];
    float b = factors[from + 1];
    float c = factors[from + 2];
    float d = factors[from + 3];
    float[] rowA = panel[from];
    float[] rowB = panel[from + 1];
    float[] rowC = panel[from + 2];
    float[] rowD = panel[from + 3];
    for (int column = 0; column < target.length; column++) {
      target[column] += a * rowA[column] + b * rowB[column] + c * rowC[column] + d * rowD[column];
    }
  }

  /** Adds a row, times a factor, to another at least as short. */
  public static void addRow(float factor, float[] source, float[] target) {
    for (int column = 0; column < target.length; column++) {
      target[column] += factor * source[column];
    }
  }

  private float[][] invertedPivots(int start, int end) {
    int width = end - start;
    double[][] pivots = new double[width][width];
    for (int row = 0; row < width; row++) {
      for (int column = 0; column < width; column++) {
        pivots[row][column] = rows[start + row][start + column];
      }
    }
    invertSmall(pivots);
    float[][] inverse = new float[width][width];
    for (int row = 0; row < width; row++) {
      for (int column = 0; column < width; column++) {
        inverse[row][column] = (float) pivots[row][column];
      }
    }
    return inverse;
  }

  private static void invertSmall(double[][] matrix) {
    for (int pivot = 0; pivot < matrix.length; pivot++) {
      double head = matrix[pivot][pivot];
      if (!(head > 0)) {
        throw new ArithmeticException(
            "the matrix is not positive definite: pivot %s; regularize more".formatted(head));
      }
      matrix[pivot][pivot] = 1;
      for (int column = 0; column < matrix.length; column++) {
        matrix[pivot][column] /= head;
      }
      for (int row = 0; row < matrix.length; row++) {
        double factor = matrix[row][pivot];
        if (row != pivot && factor != 0) {
          matrix[row][pivot] = 0;
          for (int column = 0; column < matrix.length; column++) {
            matrix[row][column] -= factor * matrix[pivot][column];
          }
        }
      }
    }
  }
}
