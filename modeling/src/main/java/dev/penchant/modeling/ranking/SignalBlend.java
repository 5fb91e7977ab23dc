package dev.penchant.modeling.ranking;

import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.artifact.SignalWeights;
import java.util.EnumMap;
import java.util.Map;

/**
 * One user's signals as a score per item. Not thread-safe; reused from user to user because of its
 * size.
 */
public final class SignalBlend {
  private final Map<RankingSignal, float[]> values = new EnumMap<>(RankingSignal.class);
  private final Map<RankingSignal, SignalScale> scales = new EnumMap<>(RankingSignal.class);

  /** A place of {@code itemCount} numbers for the signal's values, kept from before. */
  public float[] values(RankingSignal signal, int itemCount) {
    return values.computeIfAbsent(signal, first -> new float[itemCount]);
  }

  /** Whether the signal was measured before. */
  public boolean holds(RankingSignal signal) {
    return scales.containsKey(signal);
  }

  /** Measures the values that were written for the signal. */
  public void measure(RankingSignal signal) {
    scales.put(signal, SignalScale.of(values.get(signal)));
  }

  /** Adds what the signal counts for to every item. */
  public void addTo(float[] totals, RankingSignal signal, SignalWeights weights) {
    scales
        .get(signal)
        .addTo(totals, values.get(signal), weights.plain(signal), weights.damped(signal));
  }

  /** What the signal counts for in one item's score. */
  public double contribution(RankingSignal signal, int item, SignalWeights weights) {
    if (weights.ignores(signal)) {
      return 0;
    }
    float value = values.get(signal)[item];
    SignalScale scale = scales.get(signal);
    return weights.plain(signal) * scale.standardised(value)
        + weights.damped(signal) * scale.damped(value);
  }

  /** What all signals count for in one item's score. */
  public double total(int item, SignalWeights weights) {
    double sum = 0;
    for (RankingSignal signal : RankingSignal.values()) {
      sum += contribution(signal, item, weights);
    }
    return sum;
  }
}
