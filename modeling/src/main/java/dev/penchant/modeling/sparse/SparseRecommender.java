package dev.penchant.modeling.sparse;

import dev.penchant.modeling.dataset.HistoryDecay;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.dataset.WeightedItems;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.matrix.DenseRows;
import java.util.Arrays;

/** Scores every item by its factors' product with what the user's interests explain. */
final class SparseRecommender implements Recommender {
  private final SparseFamily.Model model;
  private final HistoryDecay decay;
  private final DenseRows itemFactors;

  SparseRecommender(SparseFamily.Model model, HistoryDecay decay) {
    this.model = model;
    this.decay = decay;
    this.itemFactors = DenseRows.transposed(model.factors().itemFactors());
  }

  @Override
  public int itemCount() {
    return itemFactors.itemCount();
  }

  @Override
  public void score(UserHistory history, float[] scores) {
    Arrays.fill(scores, 0);
    WeightedItems own = decay.of(history);
    float[] user = model.factors().foldIn(own.items(), own.weights());
    itemFactors.addCombination(model.profiles().explained(user), scores);
  }
}
