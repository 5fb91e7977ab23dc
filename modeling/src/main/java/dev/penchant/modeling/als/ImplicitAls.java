package dev.penchant.modeling.als;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.InteractionMatrix;

/** Trains an {@link AlsModel}. */
public final class ImplicitAls {
  private ImplicitAls() {}

  /**
   * @param interactions users × items
   * @param seed of the initial factors; the same seed gives the same model on any number of threads
   * @param threads at least 1
   * @throws dev.penchant.modeling.TrainingStopped within a second of being asked to stop
   */
  public static AlsModel train(
      InteractionMatrix interactions,
      AlsHyperparameters hyperparameters,
      long seed,
      int threads,
      Progress progress) {
    throw new UnsupportedOperationException("lands with the next commit");
  }
}
