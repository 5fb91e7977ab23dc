package dev.penchant.modeling.shift;

import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.Shift;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Finds the periods at which a user's interests changed, by divisive change-point analysis: the
 * likelihood of what was done with a change at some moment over the likelihood without one ({@link
 * ChangeLikelihood}), calibrated by a permutation test.
 *
 * <p>If the user's interests are stable, the days could have come in any order; so the p-value is
 * the share of random orders of the same days with at least as large a ratio. There is a shift if
 * the p-value is at most {@link #FALSE_ALARMS} for each period searched and the profiles before and
 * after are at least {@link #LEAST_DISTANCE} apart; it lies where a change within one period of it
 * is most likely, and both sides are then searched on. The test is made twice, on what the user did
 * and on the same with the seasons of the whole shop taken out, and must hold both times: who buys
 * presents in December with everybody else has not changed, and who does not has not either.
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
  static final int LEAST_EVENTS = 3;

  static final int LEAST_DAYS = 2;
  private static final int PERMUTATIONS = 999;

  /** Of the greatest probability: less of a difference is no reason to prefer another period. */
  private static final double AS_SURE = 0.95;

  /** However long the history, a shift is better than one in twenty by chance. */
  private static final double GREATEST_P_VALUE = 0.05;

  private final ShiftPrior prior;

  public ShiftDetector(ShiftPrior prior) {
    this.prior = prior;
  }

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
    if (searched.size() < 2 * LEAST_DAYS) {
      return;
    }
    ChangeLikelihood seasonless = likelihood(searched, DayEvidence::seasonless);
    double ratio = seasonless.logRatio();
    if (ratio == Double.NEGATIVE_INFINITY) {
      return;
    }
    int at = from + likeliestDay(searched, seasonless.moments());
    if (events(days, from, at) < LEAST_EVENTS
        || events(days, at, to) < LEAST_EVENTS
        || distance(days, from, at, to) < LEAST_DISTANCE) {
      return;
    }
    double allowed = allowedPValue(searched);
    double pValue = pValue(seasonless, ratio, allowed, random);
    if (pValue <= allowed) {
      ChangeLikelihood plain = likelihood(searched, DayEvidence::topicSums);
      pValue = Math.max(pValue, pValue(plain, plain.logRatio(), allowed, random));
    }
    if (pValue > allowed) {
      return;
    }
    found.add(new Found(at, pValue));
    search(days, from, at, random, found);
    search(days, at, to, random, found);
  }

  private ChangeLikelihood likelihood(
      List<DayEvidence> days, Function<DayEvidence, float[]> sumsOf) {
    return new ChangeLikelihood(days, sumsOf, prior, LEAST_DAYS);
  }

  /**
   * The first day after the change: the likeliest one of those around which, in the same period and
   * its neighbours, the change lies about as surely as around any.
   */
  private static int likeliestDay(List<DayEvidence> days, double[] moments) {
    double[] around = new double[moments.length];
    double greatest = 0;
    for (int day = 0; day < moments.length; day++) {
      if (moments[day] > 0) {
        Period period = days.get(day).period();
        for (int other = 0; other < moments.length; other++) {
          if (moments[other] > 0 && Math.abs(period.until(days.get(other).period())) <= 1) {
            around[day] += moments[other];
          }
        }
        greatest = Math.max(greatest, around[day]);
      }
    }
    int best = -1;
    for (int day = 0; day < moments.length; day++) {
      boolean sure = around[day] >= AS_SURE * greatest;
      if (sure && (best < 0 || moments[day] > moments[best])) {
        best = day;
      }
    }
    return best;
  }

  private static double pValue(
      ChangeLikelihood likelihood, double observed, double allowed, SplittableRandom random) {
    // with more exceedances the p-value is too large whatever follows
    int exceedancesAllowed = (int) Math.floor(allowed * (PERMUTATIONS + 1)) - 1;
    int exceedances = 0;
    for (int permutation = 0; permutation < PERMUTATIONS; permutation++) {
      likelihood.shuffle(random);
      if (likelihood.logRatio() >= observed - 1e-9 && ++exceedances > exceedancesAllowed) {
        return 1;
      }
    }
    return (exceedances + 1.0) / (PERMUTATIONS + 1);
  }

  private static double allowedPValue(List<DayEvidence> days) {
    long periods = days.stream().map(DayEvidence::period).distinct().count();
    return Math.min(GREATEST_P_VALUE, FALSE_ALARMS * periods);
  }

  private static int events(List<DayEvidence> days, int from, int to) {
    return days.subList(from, to).stream().mapToInt(DayEvidence::eventCount).sum();
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
    return new Shift(
        days.get(found.day()).period(),
        lost,
        gained,
        distance(days, from, found.day(), to),
        found.pValue(),
        events(days, found.day(), to));
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
