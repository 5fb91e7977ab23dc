package dev.penchant.lab.bench;

import dev.penchant.modeling.lda.LdaHyperparameters;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.InteractionMatrix;

/**
 * Someone else's topic model; found by {@link java.util.ServiceLoader}. Implementations are public.
 */
public interface LdaPeer {

  /** As {@code --peer} names it. */
  String name();

  /** Trains with the same settings and data, and measures a mean pass. */
  Result train(
      InteractionMatrix counts, LdaHyperparameters hyperparameters, long seed, int threads);

  /**
   * @param model its topics, to be judged as ours are
   */
  record Result(Timing timing, TopicModel model) {}
}
