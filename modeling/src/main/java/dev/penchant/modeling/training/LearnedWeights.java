package dev.penchant.modeling.training;

import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.artifact.SignalWeights;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A blend's linear weights, as {@link dev.penchant.modeling.blend.BlendLearning} lays them out, by
 * signal: for each the plain and the damped weight, then the constant; first for items new to the
 * user, then for those of the history.
 */
final class LearnedWeights {
  private static final int PER_SIGNAL = 2;

  private LearnedWeights() {}

  static SignalWeights ofNewItems(float[] linear, List<RankingSignal> signals) {
    return of(linear, 0, signals);
  }

  static SignalWeights ofOwnedItems(float[] linear, List<RankingSignal> signals) {
    return of(linear, half(signals), signals);
  }

  /** By how much an item of the history is ahead besides its signals. */
  static double ownedOffset(float[] linear, List<RankingSignal> signals) {
    int half = half(signals);
    return linear[2 * half - 1] - linear[half - 1];
  }

  private static int half(List<RankingSignal> signals) {
    return PER_SIGNAL * signals.size() + 1;
  }

  private static SignalWeights of(float[] linear, int offset, List<RankingSignal> signals) {
    Map<RankingSignal, Double> plain = new EnumMap<>(RankingSignal.class);
    Map<RankingSignal, Double> damped = new EnumMap<>(RankingSignal.class);
    for (int signal = 0; signal < signals.size(); signal++) {
      plain.put(signals.get(signal), (double) linear[offset + PER_SIGNAL * signal]);
      damped.put(signals.get(signal), (double) linear[offset + PER_SIGNAL * signal + 1]);
    }
    return new SignalWeights(plain, damped);
  }
}
