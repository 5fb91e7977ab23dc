package dev.penchant.modeling.als;

import dev.penchant.modeling.dataset.HistoryDecay;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.dataset.WeightedItems;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.matrix.DenseRows;
import java.util.Arrays;

/**
 * Scores every item by the inner product of its factors with the user's, which are folded in from
 * the faded history: confidence decays with age, the preference stays.
 */
final class AlsRecommender implements Recommender {
  private final AlsModel model;
  private final HistoryDecay decay;
  private final DenseRows itemFactors;

  AlsRecommender(AlsModel model, HistoryDecay decay) {
    this.model = model;
    this.decay = decay;
    this.itemFactors = DenseRows.transposed(model.itemFactors());
  }

  @Override
  public int itemCount() {
    return itemFactors.itemCount();
  }

  @Override
  public void score(UserHistory history, float[] scores) {
    Arrays.fill(scores, 0);
    WeightedItems own = decay.of(history);
    itemFactors.addCombination(model.foldIn(own.items(), own.weights()), scores);
  }
}
