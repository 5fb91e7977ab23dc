package dev.penchant.modeling.sparse;

import dev.penchant.modeling.matrix.FactorMatrix;

/**
 * The profile v ≥ 0 of a user x under fixed directions B: the least of ½‖x − vB‖² + sparsity · ‖x‖
 * · Σv, by cyclic coordinate descent, whose every step is exact: v_k ← max(0, b_k·(x − Σ_j≠k v_j
 * b_j) − sparsity · ‖x‖). The problem is convex, so there is one least value. Immutable and
 * thread-safe.
 */
final class ProfileSolver {
  private static final int SWEEPS = 200;

  /** Relative to the user's length; a profile is shown with three digits. */
  private static final double CONVERGED = 1e-5;

  private final FactorMatrix directions;
  private final double[] gram;
  private final double sparsity;

  /**
   * @param directions topics × rank, each of length 1
   */
  ProfileSolver(FactorMatrix directions, double sparsity) {
    this.directions = directions;
    this.sparsity = sparsity;
    int topics = directions.rowCount();
    this.gram = new double[topics * topics];
    for (int one = 0; one < topics; one++) {
      float[] row = directions.copyRow(one);
      for (int other = 0; other < topics; other++) {
        gram[one * topics + other] = directions.dot(other, row);
      }
    }
  }

  /** The weights of the topics; all 0 for a user of length 0. */
  double[] solve(float[] user) {
    int topics = directions.rowCount();
    double[] weights = new double[topics];
    double[] left = new double[topics];
    double length = length(user);
    if (length == 0) {
      return weights;
    }
    for (int topic = 0; topic < topics; topic++) {
      left[topic] = directions.dot(topic, user) - sparsity * length;
    }
    double moved = length;
    for (int sweep = 0; sweep < SWEEPS && moved > CONVERGED * length; sweep++) {
      moved = sweep(weights, left);
    }
    return weights;
  }

  /** One step of every coordinate; the largest change. {@code left} is kept up to date. */
  private double sweep(double[] weights, double[] left) {
    int topics = weights.length;
    double largest = 0;
    for (int topic = 0; topic < topics; topic++) {
      double next = Math.max(0, weights[topic] + left[topic] / gram[topic * topics + topic]);
      double change = next - weights[topic];
      if (change != 0) {
        weights[topic] = next;
        for (int other = 0; other < topics; other++) {
          left[other] -= change * gram[topic * topics + other];
        }
        largest = Math.max(largest, Math.abs(change));
      }
    }
    return largest;
  }

  static double length(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    return Math.sqrt(squares);
  }
}
