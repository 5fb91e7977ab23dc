package dev.penchant.modeling.ranking;

import dev.penchant.modeling.artifact.SignalSettings;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.UserHistory;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What the items of a history count for in each signal. Immutable and thread-safe. */
final class HistoryWeights {
  /** Further back an item's decayed weight no longer changes an order. */
  private static final int POSITIONS = 50;

  private final EventStrengths strengths;
  private final SignalSettings settings;

  HistoryWeights(EventStrengths strengths, SignalSettings settings) {
    this.strengths = strengths;
    this.settings = settings;
  }

  /** Distinct items, each with a weight. */
  record Weighted(int[] items, float[] weights) {
    void addTo(float[] scores) {
      for (int index = 0; index < items.length; index++) {
        scores[items[index]] += weights[index];
      }
    }
  }

  /** Strengths summed per item, each halved for every half-life of age; sums above 0 only. */
  Weighted decayed(UserHistory history) {
    return summed(history, settings.factorHalfLife(), false);
  }

  /** One for every event in favour of an item, halved for every half-life of age. */
  Weighted ownChoices(UserHistory history) {
    return summed(history, settings.ownHalfLife(), true);
  }

  /** The latest distinct items in favour, newest first, each counting less than the one before. */
  Weighted byPosition(UserHistory history) {
    int[] items = new int[Math.min(POSITIONS, history.length())];
    float[] weights = new float[items.length];
    Set<Integer> seen = new HashSet<>();
    double weight = 1;
    for (int event = history.length() - 1; event >= 0 && seen.size() < items.length; event--) {
      boolean inFavour = strengths.of(history.type(event), history.value(event)) > 0;
      if (inFavour && seen.add(history.item(event))) {
        items[seen.size() - 1] = history.item(event);
        weights[seen.size() - 1] = (float) weight;
        weight *= settings.neighbourDecay();
      }
    }
    return new Weighted(Arrays.copyOf(items, seen.size()), Arrays.copyOf(weights, seen.size()));
  }

  private Weighted summed(UserHistory history, Duration halfLife, boolean countOnly) {
    double halfLifeSeconds = halfLife.toSeconds();
    Map<Integer, Double> sums = new LinkedHashMap<>();
    for (int event = 0; event < history.length(); event++) {
      double strength = strengths.of(history.type(event), history.value(event));
      double counted = countOnly ? Math.max(0, Math.signum(strength)) : strength;
      double age = Math.max(0, history.asOf() - history.time(event));
      double decayed = counted * Math.pow(2, -age / halfLifeSeconds);
      sums.merge(history.item(event), decayed, Double::sum);
    }
    sums.values().removeIf(sum -> !(sum > 0));
    int[] items = new int[sums.size()];
    float[] weights = new float[sums.size()];
    int index = 0;
    for (Map.Entry<Integer, Double> entry : sums.entrySet()) {
      items[index] = entry.getKey();
      weights[index++] = entry.getValue().floatValue();
    }
    return new Weighted(items, weights);
  }
}
