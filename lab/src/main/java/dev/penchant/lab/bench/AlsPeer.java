package dev.penchant.lab.bench;

import dev.penchant.modeling.als.AlsHyperparameters;
import dev.penchant.modeling.als.AlsModel;
import dev.penchant.modeling.matrix.InteractionMatrix;

/**
 * Someone else's implicit ALS; found by {@link java.util.ServiceLoader}. Implementations are
 * public.
 */
public interface AlsPeer {

  /** As {@code --peer} names it. */
  String name();

  /**
   * Says before anything is measured what cannot be.
   *
   * @throws IllegalArgumentException if this peer cannot be measured with such settings
   */
  default void check(AlsHyperparameters hyperparameters) {}

  /** Trains with the same settings and data, and measures a mean iteration. */
  Result train(
      InteractionMatrix interactions, AlsHyperparameters hyperparameters, long seed, int threads);

  /**
   * @param model its factors, to be judged as ours are
   */
  record Result(Timing timing, AlsModel model) {}
}
