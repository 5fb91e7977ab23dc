package dev.penchant.modeling.deep;

import dev.penchant.modeling.dataset.HistoryDecay;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.dataset.WeightedItems;
import dev.penchant.modeling.evaluation.Recommender;

/** Ranks items by the vector of a user's faded history. Immutable and thread-safe. */
record UserVectorRecommender(UserVectorModel model, HistoryDecay decay) implements Recommender {

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
    WeightedItems known = decay.of(history);
    model.score(model.vector(known.items(), known.weights()), scores);
  }
}
