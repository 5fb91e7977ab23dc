package dev.penchant.modeling.sequence;

import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.evaluation.Recommender;

/**
 * Ranks items by their chance to come next after a history. Immutable and thread-safe.
 *
 * @param strengths events whose strength is not above 0 are left out of the history
 */
record NextItemRecommender(NextItemModel model, EventStrengths strengths) implements Recommender {

  @Override
  public int itemCount() {
    return model.itemCount();
  }

  @Override
  public void score(UserHistory history, float[] scores) {
    if (scores.length != itemCount()) {
      throw new IllegalArgumentException(
          "%d scores for %d items".formatted(scores.length, itemCount()));
    }
    model.score(history.itemsAbove(0, strengths), scores);
  }
}
