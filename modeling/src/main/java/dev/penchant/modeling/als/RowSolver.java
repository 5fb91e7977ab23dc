package dev.penchant.modeling.als;

/**
 * Solves the least-squares systems of single rows against the fixed factors of the other side; one
 * per worker, not thread-safe. All vectors are padded to the kernels' stride.
 */
interface RowSolver {

  /**
   * Replaces the row's factors by the solution.
   *
   * @param weights the row's interactions; at least one
   * @param other the factors of the other side
   * @param gram the other side's Gram matrix, rounded to float
   * @param solution the factors of this side; from {@code offset} on the row's last solution,
   *     replaced by the new one
   */
  void solve(
      RowWeights weights,
      float[] other,
      float[] gram,
      float regularization,
      float[] solution,
      int offset);
}
