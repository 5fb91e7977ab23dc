package dev.penchant.modeling.neighbour;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.InteractionMatrix;

/** Trains {@link ItemNeighbours} by the shrunk cosine of the items' columns. */
public final class CosineNeighbours {
  private CosineNeighbours() {}

  /**
   * similarity(i, j) = Σ_u r_ui r_uj / (|r_i| |r_j| + shrinkage): rare coincidences count for less.
   *
   * @param interactions users × items; strengths below 0 are left out
   * @param limit neighbours kept per item
   * @param shrinkage at least 0; 10 is a good start for strengths about 1
   * @throws dev.penchant.modeling.TrainingStopped within a second of being asked to stop
   */
  public static ItemNeighbours train(
      InteractionMatrix interactions, int limit, double shrinkage, int threads, Progress progress) {
    throw new UnsupportedOperationException("lands with the next commit");
  }
}
