package dev.penchant.modeling.artifact;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the signals of the ranking are blended: the score of an item for a user is the sum over the
 * signals of weight × z, where z is the signal's value standardised over the user's ranked items
 * (minus their mean, divided by their standard deviation; 0 where that is 0). Learned on the
 * validation period. Immutable.
 *
 * @param repeats weights for lists that may hold items the user already has
 * @param discovery weights for lists of items new to the user, where {@link
 *     RankingSignal#OWN_FREQUENCY} says nothing
 */
public record RankingWeights(
    Map<RankingSignal, Double> repeats, Map<RankingSignal, Double> discovery) {

  public RankingWeights {
    repeats = complete(repeats);
    discovery = complete(discovery);
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
