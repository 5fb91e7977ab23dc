package dev.penchant.recommendation.candidate;

import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.artifact.SignalWeights;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.ranking.RankingSignals;
import dev.penchant.modeling.ranking.SignalBlend;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

/**
 * Every item of one model scored for one request: each signal's values and their blend. Reused from
 * request to request because of its size, 28 bytes an item. Not thread-safe.
 */
public final class SignalScores {
  private final SignalBlend blend = new SignalBlend();
  private final BitSet owned = new BitSet();
  private final float[] totals;
  private SignalWeights weights = SignalWeights.ofPlain(Map.of());
  private SignalWeights ownedWeights = weights;

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
    weights = plan.weights();
    ownedWeights = plan.owned();
    for (RankingSignal signal : RankingSignal.values()) {
      if (!weights.ignores(signal) || !ownedWeights.ignores(signal)) {
        add(signals, plan, signal);
      }
    }
    scoreOwned(plan.history(), plan.ownedOffset());
  }

  /** The blended score of the model's item. */
  public float total(int item) {
    return totals[item];
  }

  /** What the signal adds to the item's blended score. */
  public double contribution(RankingSignal signal, int item) {
    return blend.contribution(signal, item, owned.get(item) ? ownedWeights : weights);
  }

  private void add(RankingSignals signals, ScoringPlan plan, RankingSignal signal) {
    // popularity is the same for everybody: once computed, it stays
    if (signal != RankingSignal.RECENT_POPULARITY || !blend.holds(signal)) {
      float[] scores = blend.values(signal, totals.length);
      signals.score(signal, plan.history(), plan.profile(), plan.forecast(), scores);
      blend.measure(signal);
    }
    blend.addTo(totals, signal, weights);
  }

  /** What the user has is weighed apart; they are few. */
  private void scoreOwned(UserHistory history, double offset) {
    owned.clear();
    for (int position = 0; position < history.length(); position++) {
      int item = history.item(position);
      if (!owned.get(item)) {
        owned.set(item);
        totals[item] = (float) (blend.total(item, ownedWeights) + offset);
      }
    }
  }
}
