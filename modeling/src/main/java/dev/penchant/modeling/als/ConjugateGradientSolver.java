package dev.penchant.modeling.als;

import dev.penchant.modeling.kernel.VectorKernels;

/**
 * A few steps of conjugate gradient from the row's last solution, after Takács, Pilászy and Tikk,
 * "Applications of the conjugate gradient method for implicit feedback collaborative filtering"
 * (RecSys 2011).
 *
 * <p>With A = G + λI + Σ extra_i y_i y_iᵀ and b = Σ target_i y_i, the residual b − A x is −(G + λI)
 * x + Σ (target_i − extra_i (y_i·x)) y_i, and a product A v is the same with all targets 0 and the
 * sign turned; so A is never formed, and a step costs rank² + 2 · n · rank multiplications.
 */
final class ConjugateGradientSolver implements RowSolver {
  /** Below this squared length the residual is rounding, and a step would divide noise by noise. */
  private static final double CONVERGED = 1e-20;

  private final VectorKernels kernels;
  private final int stride;
  private final int steps;
  private final float[] residual;
  private final float[] direction;
  private final float[] product;

  ConjugateGradientSolver(VectorKernels kernels, int stride, int steps) {
    this.kernels = kernels;
    this.stride = stride;
    this.steps = steps;
    residual = new float[stride];
    direction = new float[stride];
    product = new float[stride];
  }

  @Override
  public void solve(
      RowWeights weights,
      float[] other,
      float[] gram,
      float regularization,
      float[] solution,
      int offset) {
    System.arraycopy(solution, offset, direction, 0, stride);
    subtractProduct(weights, weights.target, other, gram, regularization, residual);
    System.arraycopy(residual, 0, direction, 0, stride);
    double squared = kernels.dot(residual, 0, residual, 0, stride);
    for (int step = 0; step < steps && squared > CONVERGED; step++) {
      subtractProduct(weights, weights.zeros, other, gram, regularization, product);
      double curvature = -kernels.dot(direction, 0, product, 0, stride);
      float length = (float) (squared / curvature);
      kernels.addScaled(solution, offset, length, direction, stride);
      kernels.addScaled(residual, 0, length, product, stride);
      double next = kernels.dot(residual, 0, residual, 0, stride);
      kernels.scaleAndAdd(direction, (float) (next / squared), residual, stride);
      squared = next;
    }
  }

  /** result = Σ target_i y_i − A · direction. */
  private void subtractProduct(
      RowWeights weights,
      float[] target,
      float[] other,
      float[] gram,
      float regularization,
      float[] result) {
    kernels.negativeProduct(gram, regularization, direction, result, stride);
    kernels.addResiduals(
        other, stride, weights.columns, weights.count, target, weights.extra, direction, result);
  }
}
