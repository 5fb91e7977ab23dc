package dev.penchant.modeling.als;

import java.util.Arrays;

/**
 * The system A x = b of one row, where A = YᵀY + Σ extra_i y_i y_iᵀ + λI and b = Σ target_i y_i: Y
 * are the factors of the other side, y_i those of the row's interactions. Only the lower triangle
 * of A is kept, row-major in double; {@link #solve} factorizes it in place (Cholesky). Reused from
 * row to row; not thread-safe.
 */
final class NormalEquation {
  private final int rank;
  private final double[] matrix;
  private final double[] right;
  private final double[] vector;

  NormalEquation(int rank) {
    this.rank = rank;
    matrix = new double[rank * rank];
    right = new double[rank];
    vector = new double[rank];
  }

  /** Begins anew with A = {@code gram} + {@code regularization} · I and b = 0. */
  void reset(GramMatrix gram, double regularization) {
    for (int row = 0; row < rank; row++) {
      for (int column = 0; column < rank; column++) {
        matrix[row * rank + column] = gram.value(row, column);
      }
    }
    for (int factor = 0; factor < rank; factor++) {
      matrix[factor * rank + factor] += regularization;
    }
    Arrays.fill(right, 0);
  }

  /** Adds extra · y yᵀ to A and target · y to b. */
  void add(float[] factors, int offset, double extra, double target) {
    for (int factor = 0; factor < rank; factor++) {
      vector[factor] = factors[offset + factor];
    }
    for (int row = 0; row < rank; row++) {
      double scaled = extra * vector[row];
      int start = row * rank;
      for (int column = 0; column <= row; column++) {
        matrix[start + column] += scaled * vector[column];
      }
      right[row] += target * vector[row];
    }
  }

  /**
   * Writes x; A and b are used up.
   *
   * @throws ArithmeticException if A is not positive definite: no regularization, or factors that
   *     are not finite
   */
  void solve(float[] solution, int offset) {
    factorize();
    for (int row = 0; row < rank; row++) {
      double sum = right[row];
      for (int column = 0; column < row; column++) {
        sum -= matrix[row * rank + column] * right[column];
      }
      right[row] = sum / matrix[row * rank + row];
    }
    for (int row = rank - 1; row >= 0; row--) {
      double value = right[row] / matrix[row * rank + row];
      right[row] = value;
      for (int column = 0; column < row; column++) {
        right[column] -= matrix[row * rank + column] * value;
      }
    }
    for (int factor = 0; factor < rank; factor++) {
      solution[offset + factor] = (float) right[factor];
    }
  }

  private void factorize() {
    for (int row = 0; row < rank; row++) {
      int rowStart = row * rank;
      for (int column = 0; column <= row; column++) {
        int columnStart = column * rank;
        double sum = matrix[rowStart + column];
        for (int index = 0; index < column; index++) {
          sum -= matrix[rowStart + index] * matrix[columnStart + index];
        }
        if (column < row) {
          matrix[rowStart + column] = sum / matrix[columnStart + column];
        } else if (sum > 0) {
          matrix[rowStart + row] = Math.sqrt(sum);
        } else {
          throw new ArithmeticException(
              "normal equation is not positive definite at factor %d".formatted(row));
        }
      }
    }
  }
}
