package dev.penchant.modeling.sales;

import java.util.Arrays;

/**
 * The shop's sales as a whole: exponential smoothing of what is left when the season is taken out,
 * its factor chosen at every origin by the absolute errors of the periods before. A season is known
 * once two of them have passed.
 */
final class ShopLevel {
  private static final double[] FACTORS = {0.1, 0.2, 0.35, 0.5, 0.7, 1};
  private static final int SEASONS = 8;

  /** Days on which a shop is closed have no sales; a factor of 0 could not be divided by. */
  private static final double LEAST_INDEX = 0.02;

  private final double[] totals;
  private final int season;

  /**
   * @param totals period by period
   * @param season its length in periods
   */
  ShopLevel(double[] totals, int season) {
    this.totals = totals;
    this.season = season;
  }

  /** What was sold in a period that is over. */
  double observed(int period) {
    return totals[period];
  }

  /** The total of the period {@code origin + ahead}, from the periods before the origin. */
  double foretell(int origin, int ahead) {
    double[] index = seasonIndex(origin);
    double best = Double.POSITIVE_INFINITY;
    double foretold = 0;
    for (double factor : FACTORS) {
      double level = totals[0] / index[0];
      double error = 0;
      for (int period = 1; period < origin; period++) {
        double at = index[period % season];
        error += Math.abs(totals[period] - level * at);
        if (at > LEAST_INDEX) {
          level += factor * (totals[period] / at - level);
        }
      }
      if (error < best) {
        best = error;
        foretold = level * index[(origin + ahead) % season];
      }
    }
    return foretold;
  }

  /** By place in the season, 1 on average; all 1 while no two seasons are known. */
  private double[] seasonIndex(int origin) {
    double[] index = new double[season];
    Arrays.fill(index, 1);
    int seasons = Math.min(SEASONS, origin / season);
    if (seasons < 2) {
      return index;
    }
    double[] sums = new double[season];
    int used = 0;
    for (int back = 1; back <= seasons; back++) {
      int from = origin - back * season;
      double mean = Arrays.stream(totals, from, from + season).average().orElse(0);
      if (mean > 0) {
        used++;
        for (int period = from; period < from + season; period++) {
          sums[period % season] += totals[period] / mean;
        }
      }
    }
    for (int place = 0; used > 0 && place < season; place++) {
      index[place] = Math.max(LEAST_INDEX, sums[place] / used);
    }
    return index;
  }
}
