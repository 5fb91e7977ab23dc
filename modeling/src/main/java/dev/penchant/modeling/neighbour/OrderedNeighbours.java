package dev.penchant.modeling.neighbour;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.ItemSequences;

/** Trains {@link ItemNeighbours} that know what tends to come after what. */
public final class OrderedNeighbours {
  private OrderedNeighbours() {}

  /**
   * F(i, j) = Σ over users of γ^(gap−1) for i before j; C = F + β Fᵀ; similarity(i, j) = C(i, j) /
   * (n_i^a · n_j^b + shrinkage), where n counts the users' events with the item.
   *
   * @throws dev.penchant.modeling.TrainingStopped within a second of being asked to stop
   */
  public static ItemNeighbours train(
      ItemSequences sequences,
      OrderedHyperparameters hyperparameters,
      int threads,
      Progress progress) {
    throw new UnsupportedOperationException("lands with the next commit");
  }
}
