package dev.penchant.modeling.neighbour;

import dev.penchant.modeling.dataset.HistoryDecay;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.dataset.WeightedItems;
import dev.penchant.modeling.evaluation.Recommender;
import java.util.Arrays;

/** Scores every item by its similarity to the items of the faded history. */
final class NeighbourRecommender implements Recommender {
  private final ItemNeighbours neighbours;
  private final HistoryDecay decay;

  NeighbourRecommender(ItemNeighbours neighbours, HistoryDecay decay) {
    this.neighbours = neighbours;
    this.decay = decay;
  }

  @Override
  public int itemCount() {
    return neighbours.itemCount();
  }

  @Override
  public void score(UserHistory history, float[] scores) {
    Arrays.fill(scores, 0);
    WeightedItems own = decay.of(history);
    neighbours.addScores(own.items(), own.weights(), scores);
  }
}
