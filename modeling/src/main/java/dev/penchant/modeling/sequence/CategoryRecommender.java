package dev.penchant.modeling.sequence;

import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.evaluation.Recommender;

/** Ranks categories by the odds that a user turns to them in the next period. Thread-safe. */
record CategoryRecommender(CategoryModel model, EventStrengths strengths) implements Recommender {

  @Override
  public int itemCount() {
    return model.categoryCount();
  }

  @Override
  public void score(UserHistory history, float[] scores) {
    if (scores.length != itemCount()) {
      throw new IllegalArgumentException(
          "%d scores for %d categories".formatted(scores.length, itemCount()));
    }
    CategoryHyperparameters chosen = model.hyperparameters();
    float[] counts = new float[chosen.periods() * itemCount()];
    new PastPeriods(strengths, chosen.periodSeconds(), chosen.periods())
        .count(history, history.asOf(), counts, 0, itemCount());
    model.score(counts, scores);
  }
}
