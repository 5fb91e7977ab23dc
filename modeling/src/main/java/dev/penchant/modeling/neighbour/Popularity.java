package dev.penchant.modeling.neighbour;

import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.modeling.matrix.TopSelection;
import java.util.List;

/**
 * How much of all behaviour falls on each item; recent popularity if the strengths were decayed by
 * age. Immutable and thread-safe.
 */
public final class Popularity {
  private final float[] scores;

  private Popularity(float[] scores) {
    this.scores = scores;
  }

  /** The sum of strengths above 0 per item of a users × items matrix. */
  public static Popularity of(InteractionMatrix interactions) {
    double[] sums = new double[interactions.columnCount()];
    for (int position = 0; position < interactions.interactionCount(); position++) {
      sums[interactions.column(position)] += Math.max(0, interactions.strength(position));
    }
    float[] scores = new float[sums.length];
    for (int item = 0; item < sums.length; item++) {
      scores[item] = (float) sums[item];
    }
    return new Popularity(scores);
  }

  /**
   * As stored by an earlier training.
   *
   * @param scores one per item, finite and at least 0
   */
  public static Popularity ofScores(float[] scores) {
    for (int item = 0; item < scores.length; item++) {
      if (!(scores[item] >= 0 && Float.isFinite(scores[item]))) {
        throw new IllegalArgumentException(
            "popularity of item %d is %s, must be at least 0".formatted(item, scores[item]));
      }
    }
    return new Popularity(scores.clone());
  }

  public int itemCount() {
    return scores.length;
  }

  public float score(int item) {
    return scores[item];
  }

  /** A copy of the scores, one per item. */
  public float[] scores() {
    return scores.clone();
  }

  /** The most popular items, best first. */
  public List<ScoredItem> top(int limit) {
    return TopSelection.of(scores, limit);
  }
}
