package dev.penchant.modeling.training;

import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.ranking.RankingSignals;
import dev.penchant.modeling.ranking.SignalScale;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * A weighted blend of ranking signals, one signal in the simplest case, as serving computes it.
 * Immutable and thread-safe.
 */
final class SignalRecommender implements Recommender {
  private final RankingSignals signals;
  private final Map<RankingSignal, Double> weights;

  SignalRecommender(RankingSignals signals, Map<RankingSignal, Double> weights) {
    this.signals = signals;
    this.weights = new EnumMap<>(weights);
    this.weights.values().removeIf(weight -> weight == 0);
  }

  static SignalRecommender of(RankingSignals signals, RankingSignal signal) {
    return new SignalRecommender(signals, Map.of(signal, 1.0));
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
    float[] profile = signals.interests().current(history);
    float[] values = new float[scores.length];
    weights.forEach(
        (signal, weight) -> {
          signals.score(signal, history, profile, profile, values);
          SignalScale.of(values).addTo(scores, values, weight);
        });
  }
}
