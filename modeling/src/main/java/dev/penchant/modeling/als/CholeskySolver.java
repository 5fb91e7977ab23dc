package dev.penchant.modeling.als;

import dev.penchant.modeling.kernel.VectorKernels;
import java.util.Arrays;

/**
 * The exact solution of A x = b, where A = YᵀY + Σ extra_i y_i y_iᵀ + λI and b = Σ target_i y_i: Y
 * are the factors of the other side, y_i those of the row's interactions. The y_i are gathered a
 * few at a time, once as they are and once scaled, so that A's update runs over contiguous memory.
 */
final class CholeskySolver implements RowSolver {
  /** Two copies of so many rows of rank 64 fit the first-level cache. */
  private static final int GATHERED = 32;

  private final VectorKernels kernels;
  private final int stride;
  private final float[] matrix;
  private final float[] right;
  private final float[] gathered;
  private final float[] scaled;

  CholeskySolver(VectorKernels kernels, int stride) {
    this.kernels = kernels;
    this.stride = stride;
    matrix = new float[stride * stride];
    right = new float[stride];
    gathered = new float[GATHERED * stride];
    scaled = new float[GATHERED * stride];
  }

  @Override
  public void solve(
      RowWeights weights,
      float[] other,
      float[] gram,
      float regularization,
      float[] solution,
      int offset) {
    System.arraycopy(gram, 0, matrix, 0, matrix.length);
    for (int factor = 0; factor < stride; factor++) {
      matrix[factor * stride + factor] += regularization;
    }
    Arrays.fill(right, 0);
    for (int from = 0; from < weights.count; from += GATHERED) {
      int count = Math.min(GATHERED, weights.count - from);
      kernels.gather(
          other,
          stride,
          weights.columns,
          from,
          count,
          weights.extra,
          weights.target,
          gathered,
          scaled,
          right);
      kernels.addOuterProducts(scaled, gathered, 0, count, stride, matrix);
    }
    if (!kernels.factorize(matrix, stride)) {
      throw new ArithmeticException(
          "the system of a row is not positive definite; a larger regularization than %s mends it"
              .formatted(regularization));
    }
    kernels.solve(matrix, right, stride);
    System.arraycopy(right, 0, solution, offset, stride);
  }
}
