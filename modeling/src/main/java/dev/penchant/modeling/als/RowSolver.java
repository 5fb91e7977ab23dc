package dev.penchant.modeling.als;

/** Solves the least-squares system of one row after another; one per worker, not thread-safe. */
interface RowSolver {

  /**
   * Replaces the row's factors by the solution.
   *
   * @param weights the row's interactions; at least one
   * @param other the factors of the other side
   * @param gram the other side's Gram matrix
   * @param solution the factors of this side; from {@code offset} on the row's last solution,
   *     replaced by the new one
   */
  void solve(
      RowWeights weights,
      float[] other,
      GramMatrix gram,
      double regularization,
      float[] solution,
      int offset);
}
