package dev.penchant.modeling.artifact;

import java.util.Map;

/**
 * How the signals of the ranking are blended, learned on the validation period. Immutable.
 *
 * @param repeats for items new to the user, in lists that may hold items the user already has
 * @param owned for items the user already has, in such lists: what makes people buy again is not
 *     what makes them discover
 * @param ownedOffset added to the score of items the user already has
 * @param discovery for lists of items new to the user alone
 */
public record RankingWeights(
    SignalWeights repeats, SignalWeights owned, double ownedOffset, SignalWeights discovery) {
  public RankingWeights {
    if (!Double.isFinite(ownedOffset)) {
      throw new IllegalArgumentException("the offset of owned items must be finite");
    }
  }

  /** One weight a signal, the same for owned items. */
  public RankingWeights(Map<RankingSignal, Double> repeats, Map<RankingSignal, Double> discovery) {
    this(
        SignalWeights.ofPlain(repeats),
        SignalWeights.ofPlain(repeats),
        0,
        SignalWeights.ofPlain(discovery));
  }
}
