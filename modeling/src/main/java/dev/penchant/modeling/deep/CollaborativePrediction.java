package dev.penchant.modeling.deep;

import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.evaluation.Recommender;

/**
 * share · deep + (1 − share) · factors, both standardised over all items for the user. Immutable
 * and thread-safe.
 */
record CollaborativePrediction(Recommender deep, Recommender factors, float share)
    implements Recommender {
  CollaborativePrediction {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be 0 to 1, but is " + share);
    }
  }

  @Override
  public int itemCount() {
    return deep.itemCount();
  }

  @Override
  public void score(UserHistory history, float[] scores) {
    deep.score(history, scores);
    scale(scores, share);
    float[] others = new float[scores.length];
    factors.score(history, others);
    scale(others, 1 - share);
    for (int item = 0; item < scores.length; item++) {
      scores[item] += others[item];
    }
  }

  private static void scale(float[] scores, float weight) {
    double sum = 0;
    double squares = 0;
    for (float score : scores) {
      sum += score;
      squares += (double) score * score;
    }
    double mean = sum / scores.length;
    double variance = squares / scores.length - mean * mean;
    // rounding leaves a trace of variance in constant scores
    double scale = variance > 1e-12 * mean * mean ? weight / Math.sqrt(variance) : 0;
    for (int item = 0; item < scores.length; item++) {
      scores[item] = (float) ((scores[item] - mean) * scale);
    }
  }
}
