package dev.penchant.modeling.neighbour;

import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.evaluation.Recommender;

/** Scores every item by its popularity, whoever asks. */
final class PopularityRecommender implements Recommender {
  private final float[] scores;

  PopularityRecommender(Popularity popularity) {
    this.scores = popularity.scores();
  }

  @Override
  public int itemCount() {
    return scores.length;
  }

  @Override
  public void score(UserHistory history, float[] target) {
    System.arraycopy(scores, 0, target, 0, scores.length);
  }
}
