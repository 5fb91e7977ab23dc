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
 * apart; both sides are then searched on. The test is made twice, on what the user did and on the
 * same with the seasons of the whole shop taken out, and must hold both times: who buys presents in
 * December with everybody else has not changed, and who does not has not either.
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

  /**
   * @param day index of the first day after the change
   */
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
    List<DayEvidence> searched = days.subList(from, to);
    int split = new ChangeStatistic(searched, DayEvidence::seasonless).bestSplit();
    if (split < 0 || distance(days, from, from + split, to) < LEAST_DISTANCE) {
      return;
    }
    double pValue = pValue(searched, random);
    if (pValue > allowedPValue(searched)) {
      return;
    }
    int at = from + split;
    found.add(new Found(at, pValue));
    search(days, from, at, random, found);
    search(days, at, to, random, found);
  }

  /** The greater of the two, since the change must show with and without the season. */
  private static double pValue(List<DayEvidence> days, SplittableRandom random) {
    double allowed = allowedPValue(days);
    double seasonless = pValue(new ChangeStatistic(days, DayEvidence::seasonless), allowed, random);
    if (seasonless > allowed) {
      return seasonless;
    }
    double plain = pValue(new ChangeStatistic(days, DayEvidence::topicSums), allowed, random);
    return Math.max(seasonless, plain);
  }

  private static double pValue(ChangeStatistic statistic, double allowed, SplittableRandom random) {
    statistic.bestSplit();
    double observed = statistic.greatest();
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
