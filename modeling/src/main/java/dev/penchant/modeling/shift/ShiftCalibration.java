package dev.penchant.modeling.shift;

import dev.penchant.modeling.artifact.ShiftChance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How often chance alone looks like a change, learned from a shop's own users: whoever has not
 * changed could have done what he did in any order, so what is found when every user's days are
 * shuffled is found by chance. One threshold for all users raises the stated number of alarms on
 * such histories, and is raised further where more than a fifth of all that is told would be chance
 * (the false discovery rate of Benjamini and Hochberg, estimated as by Storey, "A Direct Approach
 * to False Discovery Rates", 2002). Users found to have changed are left out of the shuffled ones:
 * two interests in any order are less alike than one. Immutable and thread-safe.
 */
public final class ShiftCalibration {
  /** Of all changes told, so many may be by chance. */
  public static final double FALSE_DISCOVERIES = 0.2;

  private static final int ROUNDS = 2;

  /** However long the histories, a shift is better than one in twenty by chance. */
  private static final double LIKELIEST = 0.05;

  /**
   * What is aimed at of the alarms allowed: a shop's users are a sample, and shifts bring others.
   */
  private static final double SAFETY = 0.75;

  /** Without a shop's own users: a likelihood ratio of 20 comes by chance once in 20 at most. */
  private static final double UNLEARNED = Math.log(20);

  private final float[] byChance;
  private final double threshold;

  private ShiftCalibration(float[] byChance, double threshold) {
    this.byChance = byChance;
    this.threshold = threshold;
  }

  /** What a model has learned. */
  public static ShiftCalibration of(ShiftChance chance) {
    float[] sorted = chance.byChance().clone();
    Arrays.sort(sorted);
    return new ShiftCalibration(sorted, chance.threshold());
  }

  /**
   * Where nothing was learned: chance reaches a ratio of the likelihoods with a probability of at
   * most its inverse.
   */
  public static ShiftCalibration unlearned() {
    return new ShiftCalibration(new float[0], UNLEARNED);
  }

  /** Tells every change that is worth telling, however likely by chance. */
  static ShiftCalibration ofAll() {
    return new ShiftCalibration(new float[0], Double.NEGATIVE_INFINITY);
  }

  /**
   * Shuffles users' days to see what chance does.
   *
   * @param users days of each, oldest first
   * @param alarms for each period in which a stable user did something, above 0
   * @param falseDiscoveries the share of all that is told which may be by chance; 1 for no such
   *     limit
   * @param shuffles of each user's days, at least 1
   */
  public static ShiftChance learn(
      List<List<DayEvidence>> users,
      ShiftPrior prior,
      double alarms,
      double falseDiscoveries,
      int shuffles,
      long seed) {
    ShiftDetector detector = new ShiftDetector(prior, ofAll());
    double[][] shuffled = new double[users.size()][shuffles];
    double[] inOrder = new double[users.size()];
    for (int user = 0; user < shuffled.length; user++) {
      inOrder[user] = detector.greatestRatio(users.get(user));
      SplittableRandom random = new SplittableRandom(seed + user);
      for (int shuffle = 0; shuffle < shuffles; shuffle++) {
        shuffled[user][shuffle] = detector.greatestRatio(shuffled(users.get(user), random));
      }
    }
    ShiftChance chance = chance(users, shuffled, user -> true, alarms);
    for (int round = 0; round < ROUNDS; round++) {
      double told = chance.threshold();
      chance = chance(users, shuffled, user -> inOrder[user] <= told, alarms);
    }
    return new ShiftChance(
        chance.byChance(),
        withFewFalse(chance.byChance(), inOrder, chance.threshold(), falseDiscoveries));
  }

  private static ShiftChance chance(
      List<List<DayEvidence>> users, double[][] shuffled, IntPredicate stable, double alarms) {
    int[] chosen = IntStream.range(0, users.size()).filter(stable).toArray();
    if (chosen.length == 0) {
      return new ShiftChance(new float[0], UNLEARNED);
    }
    int shuffles = shuffled[0].length;
    double periods = 0;
    float[] ratios = new float[chosen.length * shuffles];
    int next = 0;
    for (int user : chosen) {
      periods += users.get(user).stream().map(DayEvidence::period).distinct().count();
      for (double ratio : shuffled[user]) {
        ratios[next++] = (float) ratio;
      }
    }
    Arrays.sort(ratios);
    double aimed = SAFETY * alarms * periods * shuffles;
    int allowed = (int) Math.floor(Math.min(aimed, LIKELIEST * ratios.length));
    return new ShiftChance(ratios, ratios[ratios.length - 1 - allowed]);
  }

  private static double withFewFalse(
      float[] byChance, double[] inOrder, double least, double falseDiscoveries) {
    double[] told = Arrays.stream(inOrder).filter(ratio -> ratio > least).sorted().toArray();
    double threshold = least;
    for (int index = 0; index < told.length; index++) {
      double expected = inOrder.length * shareAbove(byChance, threshold);
      if (expected <= falseDiscoveries * (told.length - index)) {
        return threshold;
      }
      threshold = told[index];
    }
    return threshold;
  }

  private static double shareAbove(float[] sorted, double ratio) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] <= ratio) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return (sorted.length - from) / Math.max(1.0, sorted.length);
  }

  /** The days with what was done on them in a random order. */
  public static List<DayEvidence> shuffled(List<DayEvidence> days, SplittableRandom random) {
    List<DayEvidence> done = new ArrayList<>(days);
    for (int day = done.size() - 1; day > 0; day--) {
      int other = random.nextInt(day + 1);
      DayEvidence moved = done.get(day);
      done.set(day, done.get(other));
      done.set(other, moved);
    }
    List<DayEvidence> shuffled = new ArrayList<>(days.size());
    for (int day = 0; day < days.size(); day++) {
      shuffled.add(done.get(day).on(days.get(day)));
    }
    return shuffled;
  }

  double threshold() {
    return threshold;
  }

  /** How likely so great a ratio is found in a history without a change. */
  double pValue(double logRatio) {
    if (byChance.length == 0) {
      return Math.min(1, Math.exp(-logRatio));
    }
    // as if the history itself were one of the shuffled: a p-value is never 0
    double above = shareAbove(byChance, Math.nextDown((float) logRatio)) * byChance.length;
    return (above + 1) / (byChance.length + 1);
  }
}
