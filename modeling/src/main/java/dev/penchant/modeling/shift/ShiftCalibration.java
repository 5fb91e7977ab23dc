package dev.penchant.modeling.shift;

import java.util.Arrays;

/**
 * How often chance alone looks like a change in a shop ({@link ShuffledUsers}), and from which odds
 * on a change is told. Immutable and thread-safe.
 */
final class ShiftCalibration {
  /** However long the histories, a shift is better than one in twenty by chance. */
  private static final double LIKELIEST = 0.05;

  /** Of the alarms allowed, so many are aimed at: shifts found bring others. */
  private static final double SAFETY = 0.8;

  /** However seldom chance does so well, no shift is told that is likelier not one. */
  private static final double EVEN = 0;

  private final float[] byChance;
  private final double threshold;

  /**
   * @param byChance logarithms of odds found by chance, ascending, each as likely
   * @param threshold a logarithm of odds; ∞ where nothing was learned of chance and so nothing is
   *     told
   */
  ShiftCalibration(float[] byChance, double threshold) {
    this.byChance = byChance;
    this.threshold = threshold;
  }

  /** Where nothing is known of chance: tells nothing. */
  static ShiftCalibration ofNone() {
    return new ShiftCalibration(new float[0], Double.POSITIVE_INFINITY);
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
   * @param chances logarithms of the odds found in shuffled histories of steady users; at least one
   * @param periods in which one of these users did something, on average
   * @param inOrder logarithms of the odds found in all users' histories as they are
   * @param steady how many of these users have not changed
   * @param falseDiscoveries the share of all that is told which may be by chance; 1 where nothing
   *     but alarms is limited
   */
  static ShiftCalibration of(
      float[] chances, double periods, double[] inOrder, double steady, double falseDiscoveries) {
    float[] byChance = chances.clone();
    Arrays.sort(byChance);
    double share = Math.min(SAFETY * ShiftDetector.FALSE_ALARMS * periods, LIKELIEST);
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

  /** Whether nothing is ever told. */
  boolean isSilent() {
    return threshold == Double.POSITIVE_INFINITY;
  }

  /**
   * Whether a change is worth telling.
   *
   * @param priorLogOdds of a change before the user is known
   * @param surplus that the ratio must have: odds of a place are never high where it is uncertain
   */
  boolean isTold(ShiftDetector.Found change, double priorLogOdds, double surplus) {
    return change.logOdds() > threshold && change.logRatio() + priorLogOdds > threshold + surplus;
  }

  /** How likely so great odds are found in a history without a change. */
  double pValue(ShiftDetector.Found change) {
    // as if the history itself were one of the shuffled: a p-value is never 0
    double above = shareAbove(byChance, Math.nextDown((float) change.logOdds())) * byChance.length;
    return (above + 1) / (byChance.length + 1);
  }
}
