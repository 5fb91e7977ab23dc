package dev.penchant.modeling.evaluation;

import java.util.Arrays;

/** Finds the ranks of a few items among many scores. Not for use by several threads. */
final class Ranks {
  /** From about here one sort is cheaper than a pass over the scores for every relevant item. */
  private static final int SORT_FROM = 12;

  private float[] sorted = new float[0];

  /**
   * Ranks from 1, ties in the middle of their range, infinite for items that are no candidates.
   *
   * @param candidate which items take part in the ranking
   */
  double[] of(int[] relevant, float[] scores, boolean[] candidate) {
    return relevant.length < SORT_FROM
        ? byScanning(relevant, scores, candidate)
        : bySorting(relevant, scores, candidate);
  }

  private static double[] byScanning(int[] relevant, float[] scores, boolean[] candidate) {
    double[] ranks = new double[relevant.length];
    for (int which = 0; which < relevant.length; which++) {
      if (!candidate[relevant[which]]) {
        ranks[which] = Double.POSITIVE_INFINITY;
        continue;
      }
      float own = scores[relevant[which]];
      int greater = 0;
      int equal = 0;
      for (int item = 0; item < scores.length; item++) {
        if (candidate[item]) {
          greater += scores[item] > own ? 1 : 0;
          equal += scores[item] == own ? 1 : 0;
        }
      }
      ranks[which] = middle(greater, equal);
    }
    return ranks;
  }

  private double[] bySorting(int[] relevant, float[] scores, boolean[] candidate) {
    if (sorted.length < scores.length) {
      sorted = new float[scores.length];
    }
    int count = 0;
    for (int item = 0; item < scores.length; item++) {
      if (candidate[item]) {
        // adding 0 turns −0 into 0, which Arrays.sort would otherwise tell apart
        sorted[count++] = scores[item] + 0f;
      }
    }
    Arrays.sort(sorted, 0, count);
    double[] ranks = new double[relevant.length];
    for (int which = 0; which < relevant.length; which++) {
      if (!candidate[relevant[which]]) {
        ranks[which] = Double.POSITIVE_INFINITY;
        continue;
      }
      float own = scores[relevant[which]];
      int below = firstNotLess(own, count, false);
      int notAbove = firstNotLess(own, count, true);
      ranks[which] = middle(count - notAbove, notAbove - below);
    }
    return ranks;
  }

  private int firstNotLess(float score, int count, boolean skipEqual) {
    int low = 0;
    int high = count;
    while (low < high) {
      int at = (low + high) >>> 1;
      if (sorted[at] < score || (skipEqual && sorted[at] == score)) {
        low = at + 1;
      } else {
        high = at;
      }
    }
    return low;
  }

  /** The mean of the ranks that {@code equal} items share after {@code greater} better ones. */
  private static double middle(int greater, int equal) {
    return greater + (equal + 1) / 2.0;
  }
}
