package dev.penchant.modeling.training;

import dev.penchant.modeling.artifact.ModelArtifacts;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.matrix.IdIndex;
import dev.penchant.modeling.ranking.RankingSignals;
import java.util.Arrays;

/**
 * A stored model asked in terms of another dataset's item indexes. Items it does not know come last
 * in its lists, as they would in serving. Immutable and thread-safe.
 */
final class OtherIndexRecommender implements Recommender {
  private static final int UNKNOWN = -1;

  private final SignalRecommender blend;
  private final int[] ownIndexOf;

  /**
   * @param items whose indexes are used from outside
   */
  OtherIndexRecommender(ModelArtifacts model, IdIndex items) {
    this.blend =
        new SignalRecommender(
            RankingSignals.of(model, new EventStrengths(model.eventWeights()), model.signals()),
            model.ranking().repeats(),
            model.ranking().owned(),
            model.ranking().ownedOffset());
    this.ownIndexOf = new int[items.size()];
    for (int item = 0; item < ownIndexOf.length; item++) {
      ownIndexOf[item] = model.items().indexOf(items.id(item)).orElse(UNKNOWN);
    }
  }

  @Override
  public int itemCount() {
    return ownIndexOf.length;
  }

  @Override
  public void score(UserHistory history, float[] scores) {
    float[] own = new float[blend.itemCount()];
    blend.score(translated(history), own);
    float least = Float.POSITIVE_INFINITY;
    for (float score : own) {
      least = Math.min(least, score);
    }
    for (int item = 0; item < scores.length; item++) {
      scores[item] = ownIndexOf[item] == UNKNOWN ? least - 1 : own[ownIndexOf[item]];
    }
  }

  private UserHistory translated(UserHistory history) {
    int length = history.length();
    int[] items = new int[length];
    byte[] types = new byte[length];
    long[] times = new long[length];
    float[] values = new float[length];
    int known = 0;
    for (int position = 0; position < length; position++) {
      int own = ownIndexOf[history.item(position)];
      if (own != UNKNOWN) {
        items[known] = own;
        types[known] = history.type(position);
        times[known] = history.time(position);
        values[known++] = history.value(position);
      }
    }
    return UserHistory.of(
        Arrays.copyOf(items, known),
        Arrays.copyOf(types, known),
        Arrays.copyOf(times, known),
        Arrays.copyOf(values, known),
        history.asOf());
  }
}
