package dev.penchant.modeling.evaluation;

/**
 * Metrics of one ranking, from the ranks of its relevant items. A rank counts from 1; ties get the
 * middle rank, so it may be a half; a relevant item that was not ranked at all has rank {@link
 * Double#POSITIVE_INFINITY}. All results lie in [0, 1] and are better when greater. Relevance is
 * yes or no. Definitions follow Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR
 * techniques" (2002) for NDCG, and Fawcett, "An introduction to ROC analysis" (2006) for AUC.
 */
public final class RankingMetrics {
  private RankingMetrics() {}

  /** Relevant items at rank k or better. */
  private static int hits(double[] ranks, int k) {
    int hits = 0;
    for (double rank : ranks) {
      if (rank <= k) {
        hits++;
      }
    }
    return hits;
  }

  /** 1 if a relevant item is among the first k, else 0. */
  public static double hitRate(double[] ranks, int k) {
    return hits(ranks, k) > 0 ? 1 : 0;
  }

  /** The part of the relevant items that is among the first k. */
  public static double recall(double[] ranks, int k) {
    return (double) hits(ranks, k) / ranks.length;
  }

  /** The part of the first k that is relevant. */
  public static double precision(double[] ranks, int k) {
    return (double) hits(ranks, k) / k;
  }

  /** Harmonic mean of precision and recall; 0 if nothing was hit. */
  public static double f1(double[] ranks, int k) {
    return 2.0 * hits(ranks, k) / (k + ranks.length);
  }

  /**
   * Discounted cumulative gain of the first k, {@code Σ 1 / log2(rank + 1)}, over that of the best
   * possible ranking.
   */
  public static double ndcg(double[] ranks, int k) {
    double gain = 0;
    for (double rank : ranks) {
      if (rank <= k) {
        gain += discount(rank);
      }
    }
    double ideal = 0;
    for (int rank = 1; rank <= Math.min(k, ranks.length); rank++) {
      ideal += discount(rank);
    }
    return gain / ideal;
  }

  /** One over the rank of the first relevant item; 0 if none was ranked. */
  public static double reciprocalRank(double[] ranks) {
    double best = Double.POSITIVE_INFINITY;
    for (double rank : ranks) {
      best = Math.min(best, rank);
    }
    return 1 / best;
  }

  /**
   * The chance that a relevant item ranks before one that is not, a tie counting half; an unranked
   * relevant item comes last. 0.5 if every item is relevant.
   *
   * @param candidateCount how many items were ranked
   */
  public static double auc(double[] ranks, int candidateCount) {
    int ranked = 0;
    double rankSum = 0;
    for (double rank : ranks) {
      if (!Double.isInfinite(rank)) {
        ranked++;
        rankSum += rank;
      }
    }
    double others = candidateCount - ranked;
    if (others == 0) {
      return 0.5;
    }
    double losses = rankSum - ranked * (ranked + 1) / 2.0;
    return (ranked * others - losses) / (ranks.length * others);
  }

  private static double discount(double rank) {
    return Math.log(2) / Math.log(rank + 1);
  }
}
