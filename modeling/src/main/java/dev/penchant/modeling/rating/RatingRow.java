package dev.penchant.modeling.rating;

import dev.penchant.modeling.matrix.FactorMatrix;

/**
 * The least squares of one user's or item's row {@code [bias, factors…]} with the other side fixed:
 * {@code Σ (r − mean − otherBias − bias − factors · otherFactors)² + λ n |row|²}, solved by
 * Cholesky in double.
 */
final class RatingRow {
  private RatingRow() {}

  static float[] solve(
      FactorMatrix others, int[] rated, float[] ratings, double mean, double regularization) {
    if (rated.length != ratings.length) {
      throw new IllegalArgumentException(
          "%d rated need as many ratings, not %d".formatted(rated.length, ratings.length));
    }
    int size = others.rank();
    float[] row = new float[size];
    if (rated.length == 0) {
      return row;
    }
    double[] matrix = new double[size * size];
    double[] right = new double[size];
    for (int index = 0; index < rated.length; index++) {
      float[] other = others.copyRow(rated[index]);
      double rest = ratings[index] - mean - other[0];
      // the own bias meets a constant 1 where the other's bias stands
      other[0] = 1;
      for (int one = 0; one < size; one++) {
        right[one] += rest * other[one];
        for (int two = 0; two <= one; two++) {
          matrix[one * size + two] += (double) other[one] * other[two];
        }
      }
    }
    for (int one = 0; one < size; one++) {
      matrix[one * size + one] += regularization * rated.length;
    }
    solveInPlace(matrix, right);
    for (int one = 0; one < size; one++) {
      row[one] = (float) right[one];
    }
    return row;
  }

  /** Lower triangle, positive definite by the regularization. */
  private static void solveInPlace(double[] matrix, double[] right) {
    int size = right.length;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column <= row; column++) {
        double sum = matrix[row * size + column];
        for (int index = 0; index < column; index++) {
          sum -= matrix[row * size + index] * matrix[column * size + index];
        }
        matrix[row * size + column] =
            column < row ? sum / matrix[column * size + column] : Math.sqrt(sum);
      }
    }
    for (int row = 0; row < size; row++) {
      double sum = right[row];
      for (int column = 0; column < row; column++) {
        sum -= matrix[row * size + column] * right[column];
      }
      right[row] = sum / matrix[row * size + row];
    }
    for (int row = size - 1; row >= 0; row--) {
      right[row] /= matrix[row * size + row];
      for (int column = 0; column < row; column++) {
        right[column] -= matrix[row * size + column] * right[row];
      }
    }
  }
}
