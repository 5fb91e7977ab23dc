package dev.penchant.modeling.artifact;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What each signal counts for in a score: the sum over the signals of {@code plain · z + damped · z
 * / √(1 + |z|)}, where z is the signal standardised over all items (see {@link
 * dev.penchant.modeling.ranking.SignalScale}). The damped part keeps the few huge values of a
 * sparse signal from drowning the rest. Immutable.
 *
 * @param plain by signal; 0 where absent
 * @param damped by signal; 0 where absent
 */
public record SignalWeights(Map<RankingSignal, Double> plain, Map<RankingSignal, Double> damped) {

  /**
   * @throws IllegalArgumentException if a weight is not finite
   */
  public SignalWeights {
    plain = complete(plain);
    damped = complete(damped);
  }

  /** Plain weights alone. */
  public static SignalWeights ofPlain(Map<RankingSignal, Double> plain) {
    return new SignalWeights(plain, Map.of());
  }

  public double plain(RankingSignal signal) {
    return plain.get(signal);
  }

  public double damped(RankingSignal signal) {
    return damped.get(signal);
  }

  /** Whether the signal changes nothing. */
  public boolean ignores(RankingSignal signal) {
    return plain(signal) == 0 && damped(signal) == 0;
  }

  /** Whether no signal changes anything. */
  public boolean ignoresAll() {
    return plain.values().stream().allMatch(weight -> weight == 0)
        && damped.values().stream().allMatch(weight -> weight == 0);
  }

  /** All weights multiplied. */
  public SignalWeights times(double factor) {
    return new SignalWeights(multiplied(plain, factor), multiplied(damped, factor));
  }

  /** The same with a plain weight for one signal. */
  public SignalWeights with(RankingSignal signal, double weight) {
    Map<RankingSignal, Double> changedPlain = new EnumMap<>(plain);
    Map<RankingSignal, Double> changedDamped = new EnumMap<>(damped);
    changedPlain.put(signal, weight);
    changedDamped.put(signal, 0.0);
    return new SignalWeights(changedPlain, changedDamped);
  }

  /** The same with one signal's weights given to another. */
  public SignalWeights moved(RankingSignal from, RankingSignal to) {
    Map<RankingSignal, Double> changedPlain = new EnumMap<>(plain);
    Map<RankingSignal, Double> changedDamped = new EnumMap<>(damped);
    changedPlain.merge(to, plain(from), Double::sum);
    changedDamped.merge(to, damped(from), Double::sum);
    return new SignalWeights(changedPlain, changedDamped).with(from, 0);
  }

  /** The greatest of all weights. */
  public double greatest() {
    return Math.max(Collections.max(plain.values()), Collections.max(damped.values()));
  }

  private static Map<RankingSignal, Double> multiplied(
      Map<RankingSignal, Double> weights, double factor) {
    Map<RankingSignal, Double> changed = new EnumMap<>(RankingSignal.class);
    weights.forEach((signal, weight) -> changed.put(signal, weight * factor));
    return changed;
  }

  private static Map<RankingSignal, Double> complete(Map<RankingSignal, Double> weights) {
    EnumMap<RankingSignal, Double> copy = new EnumMap<>(RankingSignal.class);
    for (RankingSignal signal : RankingSignal.values()) {
      double weight = weights.getOrDefault(signal, 0.0);
      if (!Double.isFinite(weight)) {
        throw new IllegalArgumentException("weight of " + signal.label() + " must be finite");
      }
      copy.put(signal, weight);
    }
    return Collections.unmodifiableMap(copy);
  }
}
