package dev.penchant.modeling.lda;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.InteractionMatrix;

/** Trains a {@link TopicModel}. */
public final class LatentDirichletAllocation {
  private LatentDirichletAllocation() {}

  /**
   * @param counts users × items: how often; a strength is rounded to a whole number, at least 1 if
   *     it is above 0, and left out if it is not
   * @param threads at least 1; the same seed and thread count give the same model
   * @throws dev.penchant.modeling.TrainingStopped within a second of being asked to stop
   */
  public static TopicModel train(
      InteractionMatrix counts,
      LdaHyperparameters hyperparameters,
      long seed,
      int threads,
      Progress progress) {
    throw new UnsupportedOperationException("lands with the next commit");
  }
}
