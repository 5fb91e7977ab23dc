package dev.penchant.modeling.training;

import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.artifact.SignalWeights;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.ranking.RankingSignals;
import dev.penchant.modeling.ranking.SignalBlend;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A weighted blend of ranking signals, one signal in the simplest case, as serving computes it.
 * Immutable and thread-safe.
 */
final class SignalRecommender implements Recommender {
  private static final float[] NO_PROFILE = {};

  private final RankingSignals signals;
  private final SignalWeights weights;
  private final SignalWeights owned;
  private final double ownedOffset;

  /**
   * @param owned for items of the history
   * @param ownedOffset added to the score of items of the history
   */
  SignalRecommender(
      RankingSignals signals, SignalWeights weights, SignalWeights owned, double ownedOffset) {
    this.signals = signals;
    this.weights = weights;
    this.owned = owned;
    this.ownedOffset = ownedOffset;
  }

  static SignalRecommender of(RankingSignals signals, RankingSignal signal) {
    SignalWeights one = SignalWeights.ofPlain(Map.of(signal, 1.0));
    return new SignalRecommender(signals, one, one, 0);
  }

  private boolean asksTopics() {
    return !weights.ignores(RankingSignal.TOPICS) || !owned.ignores(RankingSignal.TOPICS);
  }

  @Override
  public int itemCount() {
    return signals.itemCount();
  }

  @Override
  public void score(UserHistory history, float[] scores) {
    if (scores.length != itemCount()) {
      throw new IllegalArgumentException(
          "%d scores for %d items".formatted(scores.length, itemCount()));
    }
    Arrays.fill(scores, 0);
    float[] profile = asksTopics() ? signals.interests().current(history) : NO_PROFILE;
    SignalBlend blend = new SignalBlend();
    for (RankingSignal signal : RankingSignal.values()) {
      if (!weights.ignores(signal) || !owned.ignores(signal)) {
        signals.score(signal, history, profile, blend.values(signal, scores.length));
        blend.measure(signal);
        blend.addTo(scores, signal, weights);
      }
    }
    Set<Integer> had = new HashSet<>();
    for (int position = 0; position < history.length(); position++) {
      int item = history.item(position);
      if (had.add(item)) {
        scores[item] = (float) (blend.total(item, owned) + ownedOffset);
      }
    }
  }
}
