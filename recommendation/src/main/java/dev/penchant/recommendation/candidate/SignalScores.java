package dev.penchant.recommendation.candidate;

import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.ranking.RankingSignals;
import dev.penchant.modeling.ranking.SignalScale;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Every item of one model scored for one request: each signal's values and their blend. Reused from
 * request to request because of its size, 28 bytes an item. Not thread-safe.
 */
public final class SignalScores {
  private final Map<RankingSignal, float[]> values = new EnumMap<>(RankingSignal.class);
  private final Map<RankingSignal, SignalScale> scales = new EnumMap<>(RankingSignal.class);
  private final Map<RankingSignal, Double> weights = new EnumMap<>(RankingSignal.class);
  private final float[] totals;

  public SignalScores(int itemCount) {
    totals = new float[itemCount];
  }

  /**
   * Scores every item anew.
   *
   * @param signals of the same model each time
   */
  public void compute(RankingSignals signals, ScoringPlan plan) {
    Arrays.fill(totals, 0);
    weights.clear();
    plan.weights().forEach((signal, weight) -> add(signals, plan, signal, weight));
  }

  /** The blended score of the model's item. */
  public float total(int item) {
    return totals[item];
  }

  /** What the signal adds to the item's blended score. */
  public double contribution(RankingSignal signal, int item) {
    if (!weights.containsKey(signal)) {
      return 0;
    }
    return weights.get(signal) * scales.get(signal).standardised(values.get(signal)[item]);
  }

  private void add(RankingSignals signals, ScoringPlan plan, RankingSignal signal, double weight) {
    if (weight == 0) {
      return;
    }
    // popularity is the same for everybody: once computed, it stays
    if (signal != RankingSignal.RECENT_POPULARITY || !values.containsKey(signal)) {
      float[] scores = values.computeIfAbsent(signal, first -> new float[totals.length]);
      signals.score(signal, plan.history(), plan.profile(), plan.forecast(), scores);
      scales.put(signal, SignalScale.of(scores));
    }
    scales.get(signal).addTo(totals, values.get(signal), weight);
    weights.put(signal, weight);
  }
}
