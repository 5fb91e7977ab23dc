package dev.penchant.modeling.ease;

import dev.penchant.modeling.dataset.HistoryDecay;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.dataset.WeightedItems;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.matrix.SquareMatrix;
import java.util.Arrays;

/** Scores every item by what the faded history speaks for, popular items damped. */
final class EaseRecommender implements Recommender {
  private final EaseModel model;
  private final HistoryDecay decay;
  private final float[] damping;

  /**
   * @param damping b in {@code score / (histories with the item)^b}
   */
  EaseRecommender(EaseModel model, HistoryDecay decay, double damping) {
    this.model = model;
    this.decay = decay;
    this.damping = new float[model.counts().length];
    for (int column = 0; column < this.damping.length; column++) {
      this.damping[column] = (float) Math.pow(1 + model.counts()[column], -damping);
    }
  }

  @Override
  public int itemCount() {
    return model.columns().itemCount();
  }

  @Override
  public void score(UserHistory history, float[] scores) {
    WeightedItems own = decay.of(history);
    float[] byColumn = new float[damping.length];
    for (int index = 0; index < own.size(); index++) {
      int column = model.columns().column(own.items()[index]);
      if (column >= 0) {
        SquareMatrix.addRow(own.weights()[index], model.weights().row(column), byColumn);
      }
    }
    Arrays.fill(scores, 0);
    for (int column = 0; column < byColumn.length; column++) {
      scores[model.columns().item(column)] = byColumn[column] * damping[column];
    }
  }
}
