package dev.penchant.modeling.als;

/** How the least-squares system of one row is solved. */
public enum AlsSolver {
  /**
   * A few steps of conjugate gradient, starting from the row's last solution; never forms the rank
   * × rank system, so a row of n interactions costs O(n · rank) a step.
   */
  CONJUGATE_GRADIENT,

  /** Forms and factorizes the system: the exact minimum, O(n · rank² + rank³) a row. */
  CHOLESKY
}
