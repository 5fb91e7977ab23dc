package dev.penchant.modeling.evaluation;

import dev.penchant.modeling.dataset.UserHistory;

/**
 * Several recommenders that share most of the work of an answer, such as blends of the same
 * components with different weights. Thread-safe.
 */
public interface JointRecommender {
  int modelCount();

  /** For one thread at a time. */
  Asking asking();

  /** Answers one question after the other, by each of the models. */
  interface Asking {
    /** Does what all models share. */
    void load(UserHistory history);

    /** Writes one model's score for every item, as {@link Recommender#score} does. */
    void score(int model, float[] scores);
  }
}
