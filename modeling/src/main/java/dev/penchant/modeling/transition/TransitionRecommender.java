package dev.penchant.modeling.transition;

import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.dataset.WeightedItems;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.matrix.SquareMatrix;
import java.util.Arrays;

/** Scores every item by what the faded history leads to, popular targets damped. */
final class TransitionRecommender implements Recommender {
  private final TransitionModel model;
  private final float[] damping;

  /**
   * @param damping b in {@code score / (times the item came next)^b}
   */
  TransitionRecommender(TransitionModel model, double damping) {
    this.model = model;
    this.damping = new float[model.targetCounts().length];
    for (int column = 0; column < this.damping.length; column++) {
      this.damping[column] = (float) Math.pow(1 + model.targetCounts()[column], -damping);
    }
  }

  @Override
  public int itemCount() {
    return model.columns().itemCount();
  }

  @Override
  public void score(UserHistory history, float[] scores) {
    WeightedItems weighted = model.decay().of(history);
    float[] byColumn = new float[damping.length];
    for (int index = 0; index < weighted.size(); index++) {
      int column = model.columns().column(weighted.items()[index]);
      if (column >= 0) {
        SquareMatrix.addRow(weighted.weights()[index], model.weights().row(column), byColumn);
      }
    }
    Arrays.fill(scores, 0);
    for (int column = 0; column < byColumn.length; column++) {
      scores[model.columns().item(column)] = byColumn[column] * damping[column];
    }
  }
}
