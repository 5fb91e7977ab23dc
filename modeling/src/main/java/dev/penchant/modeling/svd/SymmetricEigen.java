package dev.penchant.modeling.svd;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi rotations (Golub and Van Loan,
 * "Matrix Computations", 8.5), greatest values first. Cost grows with the cube of the size, about
 * ten times. Immutable.
 */
final class SymmetricEigen {
  private static final int MAXIMUM_SWEEPS = 30;
  private static final double PRECISION = 1e-13;

  private final int size;
  private final double[] matrix;
  private final double[] vectors;
  private final int[] order;

  private SymmetricEigen(double[] matrix, int size) {
    this.size = size;
    this.matrix = matrix.clone();
    this.vectors = new double[size * size];
    for (int index = 0; index < size; index++) {
      vectors[index * size + index] = 1;
    }
    for (int sweep = 0; sweep < MAXIMUM_SWEEPS && offDiagonal() > PRECISION * diagonal(); sweep++) {
      rotateAll();
    }
    order =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingDouble(index -> -this.matrix[index * size + index]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /**
   * @param matrix size × size, row-major, symmetric; not changed
   */
  static SymmetricEigen of(double[] matrix, int size) {
    return new SymmetricEigen(matrix, size);
  }

  /** The n-th greatest eigenvalue. */
  double value(int n) {
    return matrix[order[n] * size + order[n]];
  }

  /** A component of the n-th eigenvector, which has length 1. */
  double component(int row, int n) {
    return vectors[row * size + order[n]];
  }

  private double offDiagonal() {
    double squares = 0;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < row; column++) {
        squares += matrix[row * size + column] * matrix[row * size + column];
      }
    }
    return Math.sqrt(squares);
  }

  private double diagonal() {
    double squares = 0;
    for (int row = 0; row < size; row++) {
      squares += matrix[row * size + row] * matrix[row * size + row];
    }
    return Math.sqrt(squares);
  }

  private void rotateAll() {
    for (int first = 0; first < size; first++) {
      for (int second = first + 1; second < size; second++) {
        double between = matrix[first * size + second];
        if (between != 0) {
          rotate(first, second, between);
        }
      }
    }
  }

  private void rotate(int first, int second, double between) {
    double angle = (matrix[second * size + second] - matrix[first * size + first]) / (2 * between);
    double tangent = Math.copySign(1, angle) / (Math.abs(angle) + Math.sqrt(angle * angle + 1));
    double cosine = 1 / Math.sqrt(tangent * tangent + 1);
    double sine = tangent * cosine;
    for (int index = 0; index < size; index++) {
      int left = index * size + first;
      int right = index * size + second;
      double a = matrix[left];
      double b = matrix[right];
      matrix[left] = cosine * a - sine * b;
      matrix[right] = sine * a + cosine * b;
    }
    for (int index = 0; index < size; index++) {
      int left = first * size + index;
      int right = second * size + index;
      double a = matrix[left];
      double b = matrix[right];
      matrix[left] = cosine * a - sine * b;
      matrix[right] = sine * a + cosine * b;
      double c = vectors[index * size + first];
      double d = vectors[index * size + second];
      vectors[index * size + first] = cosine * c - sine * d;
      vectors[index * size + second] = sine * c + cosine * d;
    }
  }
}
