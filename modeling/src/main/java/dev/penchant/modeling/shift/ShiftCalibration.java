package dev.penchant.modeling.shift;

import java.util.Arrays;

/**
 * How often chance alone looks like a change in a shop ({@link ShiftLearning}), and from which odds
 * on a change is told. Immutable and thread-safe.
 */
final class ShiftCalibration {
  /** However long the histories, a shift is better than one in twenty by chance. */
  private static final double LIKELIEST = 0.05;

  /** Of the alarms allowed, so many are aimed at: shifts found bring others. */
  private static final double SAFETY = 0.8;

  /** However seldom chance does so well, no shift is told that is likelier not one. */
  private static final double EVEN = 0;

  /** Without a shop's own users: a likelihood ratio of 20 comes by chance once in 20 at most. */
  private static final double UNLEARNED = Math.log(20);

  private final float[] byChance;
  private final double threshold;

  /**
   * @param byChance logarithms of odds found by chance, ascending, each as likely; empty where
   *     nothing was learned
   * @param threshold a logarithm of odds
   */
  ShiftCalibration(float[] byChance, double threshold) {
    this.byChance = byChance;
    this.threshold = threshold;
  }

  /**
   * Where nothing was learned: chance reaches a ratio of the likelihoods with a probability of at
   * most its inverse.
   */
  static ShiftCalibration unlearned() {
    return new ShiftCalibration(new float[0], UNLEARNED);
  }

  /** Tells every change that is worth telling, however likely by chance. */
  static ShiftCalibration ofAll() {
    return new ShiftCalibration(new float[0], Double.NEGATIVE_INFINITY);
  }

  /**
   * The threshold is high enough for the stated number of alarms by chance, for every shift to be
   * likelier than not, and for few of all told to be by chance (the false discovery rate of
   * Benjamini and Hochberg, estimated as by Storey, "A Direct Approach to False Discovery Rates",
   * 2002).
   *
   * @param byChance logarithms of the odds found in shuffled histories of steady users; at least
   *     one, and sorted here
   * @param periods in which one of these users did something, on average
   * @param inOrder logarithms of the odds found in all users' histories as they are
   * @param steady how many of these users have not changed
   * @param alarms for each period in which a stable user did something, above 0
   * @param falseDiscoveries the share of all that is told which may be by chance; 1 where nothing
   *     but alarms is limited
   */
  static ShiftCalibration of(
      float[] byChance,
      double periods,
      double[] inOrder,
      double steady,
      double alarms,
      double falseDiscoveries) {
    Arrays.sort(byChance);
    double share = Math.min(SAFETY * alarms * periods, LIKELIEST);
    double limited = byChance[byChance.length - 1 - (int) (share * byChance.length)];
    if (falseDiscoveries >= 1) {
      return new ShiftCalibration(byChance, limited);
    }
    double least = Math.max(limited, EVEN);
    double threshold = least;
    double[] told = Arrays.stream(inOrder).filter(odds -> odds > least).sorted().toArray();
    for (int index = 0; index < told.length; index++) {
      if (steady * shareAbove(byChance, threshold) <= falseDiscoveries * (told.length - index)) {
        break;
      }
      threshold = told[index];
    }
    return new ShiftCalibration(byChance, threshold);
  }

  private static double shareAbove(float[] sorted, double odds) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] <= odds) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return (sorted.length - from) / Math.max(1.0, sorted.length);
  }

  float[] byChance() {
    return byChance;
  }

  double threshold() {
    return threshold;
  }

  /**
   * Whether a change is worth telling. Where nothing was learned its place may be as uncertain as
   * it is: only ratios are bounded by chance.
   *
   * @param priorLogOdds of a change before the user is known
   * @param surplus that the ratio must have: odds of a place are never high where it is uncertain
   */
  boolean isTold(ShiftDetector.Found change, double priorLogOdds, double surplus) {
    if (byChance.length == 0) {
      return change.logRatio() > threshold + surplus;
    }
    return change.logOdds() > threshold && change.logRatio() + priorLogOdds > threshold + surplus;
  }

  /**
   * How likely so great odds, or else so great a ratio, are found in a history without a change.
   */
  double pValue(ShiftDetector.Found change) {
    if (byChance.length == 0) {
      return Math.min(1, Math.exp(-change.logRatio()));
    }
    // as if the history itself were one of the shuffled: a p-value is never 0
    double above = shareAbove(byChance, Math.nextDown((float) change.logOdds())) * byChance.length;
    return (above + 1) / (byChance.length + 1);
  }
}
