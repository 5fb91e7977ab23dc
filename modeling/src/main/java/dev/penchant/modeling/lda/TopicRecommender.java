package dev.penchant.modeling.lda;

import dev.penchant.modeling.dataset.HistoryDecay;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.dataset.WeightedItems;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.matrix.DenseRows;
import java.util.Arrays;

/** Scores every item by its probability under the profile of the faded history, Σ θ φ. */
final class TopicRecommender implements Recommender {
  private final TopicModel model;
  private final HistoryDecay decay;
  private final DenseRows topicItems;

  TopicRecommender(TopicModel model, HistoryDecay decay) {
    this.model = model;
    this.decay = decay;
    this.topicItems = DenseRows.of(model.topics());
  }

  @Override
  public int itemCount() {
    return topicItems.itemCount();
  }

  @Override
  public void score(UserHistory history, float[] scores) {
    Arrays.fill(scores, 0);
    WeightedItems own = decay.of(history);
    topicItems.addCombination(model.foldIn(own.items(), own.weights()), scores);
  }
}
