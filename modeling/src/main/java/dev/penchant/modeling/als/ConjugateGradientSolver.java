package dev.penchant.modeling.als;

/**
 * A few steps of conjugate gradient from the row's last solution, after Takács, Pilászy and Tikk,
 * "Applications of the conjugate gradient method for implicit feedback collaborative filtering"
 * (RecSys 2011).
 *
 * <p>With A = G + λI + Σ extra_i y_i y_iᵀ the product A v is computed as (G + λI) v + Σ extra_i
 * (y_i·v) y_i, so A itself is never formed: a step costs rank² + 2 · n · rank multiplications.
 */
final class ConjugateGradientSolver implements RowSolver {
  /** Below this squared length the residual is rounding, and a step would divide noise by noise. */
  private static final double CONVERGED = 1e-20;

  private final int rank;
  private final int steps;
  private final float[] residual;
  private final float[] direction;
  private final float[] product;

  ConjugateGradientSolver(int rank, int steps) {
    this.rank = rank;
    this.steps = steps;
    residual = new float[rank];
    direction = new float[rank];
    product = new float[rank];
  }

  @Override
  public void solve(
      RowWeights weights,
      float[] other,
      GramMatrix gram,
      double regularization,
      float[] solution,
      int offset) {
    System.arraycopy(solution, offset, direction, 0, rank);
    multiply(weights, other, gram, regularization);
    for (int factor = 0; factor < rank; factor++) {
      residual[factor] = -product[factor];
    }
    for (int index = 0; index < weights.count; index++) {
      int row = weights.columns[index] * rank;
      for (int factor = 0; factor < rank; factor++) {
        residual[factor] += weights.target[index] * other[row + factor];
      }
    }
    System.arraycopy(residual, 0, direction, 0, rank);
    double squared = dot(residual, residual);
    for (int step = 0; step < steps && squared > CONVERGED; step++) {
      multiply(weights, other, gram, regularization);
      double length = squared / dot(direction, product);
      for (int factor = 0; factor < rank; factor++) {
        solution[offset + factor] += (float) (length * direction[factor]);
        residual[factor] -= (float) (length * product[factor]);
      }
      double next = dot(residual, residual);
      double ratio = next / squared;
      for (int factor = 0; factor < rank; factor++) {
        direction[factor] = (float) (residual[factor] + ratio * direction[factor]);
      }
      squared = next;
    }
  }

  /** product = A · direction. */
  private void multiply(RowWeights weights, float[] other, GramMatrix gram, double regularization) {
    for (int row = 0; row < rank; row++) {
      double sum = regularization * direction[row];
      for (int column = 0; column < rank; column++) {
        sum += gram.value(row, column) * direction[column];
      }
      product[row] = (float) sum;
    }
    for (int index = 0; index < weights.count; index++) {
      int row = weights.columns[index] * rank;
      float inner = 0;
      for (int factor = 0; factor < rank; factor++) {
        inner += other[row + factor] * direction[factor];
      }
      inner *= weights.extra[index];
      for (int factor = 0; factor < rank; factor++) {
        product[factor] += inner * other[row + factor];
      }
    }
  }

  private static double dot(float[] left, float[] right) {
    double sum = 0;
    for (int index = 0; index < left.length; index++) {
      sum += (double) left[index] * right[index];
    }
    return sum;
  }
}
