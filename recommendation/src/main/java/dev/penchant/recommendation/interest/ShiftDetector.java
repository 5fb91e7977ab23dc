package dev.penchant.recommendation.interest;

import dev.penchant.domain.interest.Shift;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Finds the periods at which a user's interests changed, by divisive change-point analysis with a
 * permutation test (after Matteson and James, "A Nonparametric Approach for Multiple Change Point
 * Analysis of Multivariate Data", JASA 2014, with a weighted difference of topic shares in place of
 * the energy distance).
 *
 * <p>For every boundary between periods the topics before and after it are compared by
 *
 * <pre>  T = wA · wB / w · Σ over topics (meanA − meanB)² / √mean</pre>
 *
 * and the greatest T is the candidate. If the user's interests are stable, the days could have come
 * in any order; so the p-value is the share of random orders of the same days whose greatest T is
 * at least as large. A candidate is a shift if its p-value is at most {@link #FALSE_ALARMS} for
 * each period searched and its profiles before and after are at least {@link #LEAST_DISTANCE}
 * apart; both sides are then searched on.
 *
 * <p>So a stable history raises a false alarm with a probability of at most {@link #FALSE_ALARMS}
 * times its periods, whatever their number: 5 in 1,000 user-periods. Deterministic for a seed.
 * Immutable and thread-safe.
 */
public final class ShiftDetector {
  /** Chance of a false alarm in one period of a stable history. */
  public static final double FALSE_ALARMS = 0.005;

  /** Total variation that is worth telling, however certain it is. */
  public static final double LEAST_DISTANCE = 0.25;

  /** On either side of a shift: less is no evidence. */
  static final int LEAST_EVENTS = 5;

  static final int LEAST_DAYS = 2;
  private static final int PERMUTATIONS = 999;

  /** However long the history, a shift is better than one in twenty by chance. */
  private static final double GREATEST_P_VALUE = 0.05;

  /** A split before the day of this index. */
  private record Split(int day, double statistic) {}

  private record Found(int day, double pValue) {}

  /**
   * @param days oldest first
   * @param seed of the random orders
   * @return oldest first
   */
  public List<Shift> detect(List<DayEvidence> days, long seed) {
    List<Found> found = new ArrayList<>();
    search(days, 0, days.size(), new SplittableRandom(seed), found);
    found.sort(Comparator.comparingInt(Found::day));
    List<Shift> shifts = new ArrayList<>();
    for (int index = 0; index < found.size(); index++) {
      int from = index == 0 ? 0 : found.get(index - 1).day();
      int to = index + 1 == found.size() ? days.size() : found.get(index + 1).day();
      shifts.add(shift(days, from, found.get(index), to));
    }
    return shifts;
  }

  private void search(
      List<DayEvidence> days, int from, int to, SplittableRandom random, List<Found> found) {
    ChangeStatistic statistic = new ChangeStatistic(days.subList(from, to));
    Split best = best(statistic);
    if (best.day() < 0) {
      return;
    }
    int at = from + best.day();
    if (distance(days, from, at, to) < LEAST_DISTANCE) {
      return;
    }
    double allowed = allowedPValue(days.subList(from, to));
    double pValue = pValue(statistic, best.statistic(), allowed, random);
    if (pValue > allowed) {
      return;
    }
    found.add(new Found(at, pValue));
    search(days, from, at, random, found);
    search(days, at, to, random, found);
  }

  private static Split best(ChangeStatistic statistic) {
    int day = statistic.bestSplit();
    return new Split(day, statistic.greatest());
  }

  private static double pValue(
      ChangeStatistic statistic, double observed, double allowed, SplittableRandom random) {
    // with more exceedances the p-value is too large whatever follows
    int exceedancesAllowed = (int) Math.floor(allowed * (PERMUTATIONS + 1)) - 1;
    int exceedances = 0;
    for (int permutation = 0; permutation < PERMUTATIONS; permutation++) {
      statistic.shuffle(random);
      statistic.bestSplit();
      if (statistic.greatest() >= observed && ++exceedances > exceedancesAllowed) {
        return 1;
      }
    }
    return (exceedances + 1.0) / (PERMUTATIONS + 1);
  }

  private static double allowedPValue(List<DayEvidence> days) {
    long periods = days.stream().map(DayEvidence::period).distinct().count();
    return Math.min(GREATEST_P_VALUE, FALSE_ALARMS * periods);
  }

  private static Shift shift(List<DayEvidence> days, int from, Found found, int to) {
    double[] before = mean(days.subList(from, found.day()));
    double[] since = mean(days.subList(found.day(), to));
    int lost = 0;
    int gained = 0;
    for (int topic = 1; topic < before.length; topic++) {
      lost = since[topic] - before[topic] < since[lost] - before[lost] ? topic : lost;
      gained = since[topic] - before[topic] > since[gained] - before[gained] ? topic : gained;
    }
    int events = days.subList(found.day(), to).stream().mapToInt(DayEvidence::eventCount).sum();
    return new Shift(
        days.get(found.day()).period(),
        lost,
        gained,
        distance(days, from, found.day(), to),
        found.pValue(),
        events);
  }

  private static double distance(List<DayEvidence> days, int from, int at, int to) {
    double[] before = mean(days.subList(from, at));
    double[] since = mean(days.subList(at, to));
    double sum = 0;
    for (int topic = 0; topic < before.length; topic++) {
      sum += Math.abs(before[topic] - since[topic]);
    }
    return sum / 2;
  }

  private static double[] mean(List<DayEvidence> days) {
    double[] mean = new double[days.get(0).topicSums().length];
    int events = days.stream().mapToInt(DayEvidence::eventCount).sum();
    for (DayEvidence day : days) {
      for (int topic = 0; topic < mean.length; topic++) {
        mean[topic] += (double) day.topicSums()[topic] / events;
      }
    }
    return mean;
  }
}
