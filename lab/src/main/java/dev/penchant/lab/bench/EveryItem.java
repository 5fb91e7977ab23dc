package dev.penchant.lab.bench;

import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.artifact.SignalWeights;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.ranking.RankingSignals;
import dev.penchant.modeling.ranking.SignalBlend;
import java.util.Arrays;

/** Scores every item by every signal and keeps the best. */
final class EveryItem {
  private final RankingSignals signals;
  private final SignalWeights weights;
  private final SignalBlend blend = new SignalBlend();
  private final float[] totals;

  EveryItem(RankingSignals signals, SignalWeights weights) {
    this.signals = signals;
    this.weights = weights;
    totals = new float[signals.itemCount()];
  }

  BestItems best(UserHistory history, float[] profile) {
    Arrays.fill(totals, 0);
    for (RankingSignal signal : RankingSignal.values()) {
      if (!weights.ignores(signal)) {
        signals.score(signal, history, profile, blend.values(signal, totals.length));
        blend.measure(signal);
        blend.addTo(totals, signal, weights);
      }
    }
    BestItems best = new BestItems();
    for (int item = 0; item < totals.length; item++) {
      best.offer(item, totals[item]);
    }
    return best;
  }
}
