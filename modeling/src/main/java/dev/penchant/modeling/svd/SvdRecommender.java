package dev.penchant.modeling.svd;

import dev.penchant.modeling.dataset.HistoryDecay;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.dataset.WeightedItems;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.matrix.DenseRows;
import java.util.Arrays;

/** Scores every item by the reconstruction of the faded history from the item vectors. */
final class SvdRecommender implements Recommender {
  private final ScaledSvd scaled;
  private final HistoryDecay decay;
  private final DenseRows itemVectors;

  SvdRecommender(ScaledSvd scaled, HistoryDecay decay) {
    this.scaled = scaled;
    this.decay = decay;
    this.itemVectors = DenseRows.transposed(scaled.model().itemVectors());
  }

  @Override
  public int itemCount() {
    return itemVectors.itemCount();
  }

  @Override
  public void score(UserHistory history, float[] scores) {
    Arrays.fill(scores, 0);
    WeightedItems own = decay.of(history);
    float[] weights = own.weights().clone();
    for (int index = 0; index < weights.length; index++) {
      weights[index] *= scaled.itemScales()[own.items()[index]];
    }
    itemVectors.addCombination(scaled.model().foldInUser(own.items(), weights), scores);
  }
}
