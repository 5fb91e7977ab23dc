package dev.penchant.modeling.training;

import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.evaluation.RankingCase;
import dev.penchant.modeling.evaluation.RankingMetrics;
import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.modeling.matrix.TopSelection;
import dev.penchant.modeling.ranking.RankingSignals;
import dev.penchant.modeling.ranking.SignalScale;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * One validation case reduced to what its first ranks can depend on: the best items of every signal
 * and the relevant ones, with their standardised signals. Blends are measured on it a thousand
 * times faster than on the whole catalog. Immutable.
 */
final class SignalPool {
  /** An item below this place in every signal does not reach the first ten of a blend. */
  private static final int BEST_OF_EACH = 100;

  private static final int CUTOFF = 10;

  /** Signals × items. */
  private final float[][] standardised;

  private final boolean[] relevant;
  private final int unrankedRelevant;

  private SignalPool(float[][] standardised, boolean[] relevant, int unrankedRelevant) {
    this.standardised = standardised;
    this.relevant = relevant;
    this.unrankedRelevant = unrankedRelevant;
  }

  /** NDCG@10 of the blend with these weights, one per signal. */
  double ndcg(double[] weights) {
    int size = relevant.length;
    double[] scores = new double[size];
    for (int signal = 0; signal < weights.length; signal++) {
      double weight = weights[signal];
      for (int item = 0; item < size && weight != 0; item++) {
        scores[item] += weight * standardised[signal][item];
      }
    }
    int relevantCount = unrankedRelevant;
    for (boolean one : relevant) {
      relevantCount += one ? 1 : 0;
    }
    double[] ranks = new double[relevantCount];
    Arrays.fill(ranks, Double.POSITIVE_INFINITY);
    int filled = 0;
    for (int item = 0; item < size; item++) {
      if (relevant[item]) {
        ranks[filled++] = rank(scores, item);
      }
    }
    return RankingMetrics.ndcg(ranks, CUTOFF);
  }

  /** Ties get the middle rank, as everywhere. */
  private static double rank(double[] scores, int item) {
    int better = 0;
    int equal = 0;
    for (int other = 0; other < scores.length; other++) {
      if (scores[other] > scores[item]) {
        better++;
      } else if (scores[other] == scores[item]) {
        equal++;
      }
    }
    return better + (equal + 1) / 2.0;
  }

  /** Makes pools; one per thread. */
  static final class Builder {
    private final RankingSignals source;
    private final List<RankingSignal> signals;
    private final boolean[] candidates;
    private final boolean seenItemsKept;
    private final float[][] scores;

    Builder(
        RankingSignals source,
        List<RankingSignal> signals,
        boolean[] candidates,
        boolean seenItemsKept) {
      this.source = source;
      this.signals = signals;
      this.candidates = candidates;
      this.seenItemsKept = seenItemsKept;
      this.scores = new float[signals.size()][candidates.length];
    }

    SignalPool pool(RankingCase question) {
      BitSet allowed = allowed(question);
      float[] profile = source.interests().current(question.history());
      BitSet pooled = new BitSet();
      SignalScale[] scales = new SignalScale[signals.size()];
      for (int signal = 0; signal < scales.length; signal++) {
        source.score(signals.get(signal), question.history(), profile, profile, scores[signal]);
        scales[signal] = SignalScale.of(scores[signal]);
        TopSelection best = new TopSelection(BEST_OF_EACH);
        for (int item = allowed.nextSetBit(0); item >= 0; item = allowed.nextSetBit(item + 1)) {
          best.offer(item, scores[signal][item]);
        }
        for (ScoredItem one : best.best()) {
          pooled.set(one.itemIndex());
        }
      }
      int unranked = 0;
      BitSet relevantItems = new BitSet();
      for (int item : question.relevant()) {
        relevantItems.set(item);
        if (allowed.get(item)) {
          pooled.set(item);
        } else {
          unranked++;
        }
      }
      return of(pooled, relevantItems, scales, unranked);
    }

    private SignalPool of(BitSet pooled, BitSet relevantItems, SignalScale[] scales, int unranked) {
      int[] items = pooled.stream().toArray();
      float[][] standardised = new float[scales.length][items.length];
      boolean[] relevant = new boolean[items.length];
      for (int index = 0; index < items.length; index++) {
        relevant[index] = relevantItems.get(items[index]);
        for (int signal = 0; signal < scales.length; signal++) {
          standardised[signal][index] =
              (float) scales[signal].standardised(scores[signal][items[index]]);
        }
      }
      return new SignalPool(standardised, relevant, unranked);
    }

    private BitSet allowed(RankingCase question) {
      BitSet allowed = new BitSet(candidates.length);
      for (int item = 0; item < candidates.length; item++) {
        allowed.set(item, candidates[item]);
      }
      for (int position = 0; position < question.history().length() && !seenItemsKept; position++) {
        allowed.clear(question.history().item(position));
      }
      return allowed;
    }
  }
}
