package dev.penchant.modeling.evaluation;

import dev.penchant.modeling.dataset.UserHistory;

/**
 * A trained model that scores every item for a user known only by a history. The same object is
 * measured by the evaluator, promoted by the training job and asked by the server, so it works for
 * users it was not trained on. Immutable and safe for many threads.
 */
public interface Recommender {

  /** The number of items it scores; item indexes are those of the data it was trained on. */
  int itemCount();

  /**
   * Writes a score for every item: greater is better, equal means "cannot tell apart", 0 or less
   * than every known item where it knows nothing. Never NaN. Scores of one call are comparable with
   * each other only.
   *
   * @param scores of length {@link #itemCount()}, overwritten
   * @throws IllegalArgumentException if the length is another
   */
  void score(UserHistory history, float[] scores);
}
