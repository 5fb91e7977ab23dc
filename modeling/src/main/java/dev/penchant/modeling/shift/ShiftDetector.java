package dev.penchant.modeling.shift;

import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.Shift;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the periods at which a user's interests changed, by divisive change-point analysis: the
 * likelihood of what was done with a change at some moment over the likelihood without one ({@link
 * ChangeLikelihood}), against what chance does in the same shop ({@link ShiftCalibration}).
 *
 * <p>There is a shift if the ratio is above the calibration's threshold and the profiles before and
 * after are at least {@link #LEAST_DISTANCE} apart; it lies where a change within one period of it
 * is most likely, and both sides are then searched on. The ratio is taken twice, of what the user
 * did and of the same with the seasons of the whole shop taken out, and the smaller one counts: who
 * buys presents in December with everybody else has not changed, and who does not has not either.
 *
 * <p>The threshold lets stable users raise at most {@link #FALSE_ALARMS} alarms a period on the
 * whole. Deterministic, immutable and thread-safe.
 */
public final class ShiftDetector {
  /** Chance of a false alarm in one period of a stable history. */
  public static final double FALSE_ALARMS = 0.005;

  /** Total variation that is worth telling, however certain it is. */
  public static final double LEAST_DISTANCE = 0.25;

  /** On either side of a shift: less is no evidence. */
  static final int LEAST_EVENTS = 3;

  static final int LEAST_DAYS = 2;

  /**
   * What the ratio of a further shift must exceed the threshold by: the parts beside a shift were
   * cut where they look most unlike.
   */
  private static final double FURTHER = 2.5;

  /** Of the greatest probability: less of a difference is no reason to prefer another period. */
  private static final double AS_SURE = 0.95;

  private final ShiftPrior prior;
  private final ShiftCalibration calibration;

  public ShiftDetector(ShiftPrior prior, ShiftCalibration calibration) {
    this.prior = prior;
    this.calibration = calibration;
  }

  /**
   * @param day index of the first day after the change
   */
  private record Found(int day, double ratio) {}

  /**
   * @param days oldest first
   * @return oldest first
   */
  public List<Shift> detect(List<DayEvidence> days) {
    List<Found> found = new ArrayList<>();
    search(days, 0, days.size(), calibration.threshold(), found);
    found.sort(Comparator.comparingInt(Found::day));
    List<Shift> shifts = new ArrayList<>();
    for (int index = 0; index < found.size(); index++) {
      int from = index == 0 ? 0 : found.get(index - 1).day();
      int to = index + 1 == found.size() ? days.size() : found.get(index + 1).day();
      shifts.add(shift(days, from, found.get(index), to));
    }
    return shifts;
  }

  /** The ratio of the greatest change worth telling; −∞ if there is none. */
  double greatestRatio(List<DayEvidence> days) {
    return candidate(days, 0, days.size()).map(Found::ratio).orElse(Double.NEGATIVE_INFINITY);
  }

  private void search(
      List<DayEvidence> days, int from, int to, double threshold, List<Found> found) {
    candidate(days, from, to)
        .filter(candidate -> candidate.ratio() > threshold)
        .ifPresent(
            candidate -> {
              found.add(candidate);
              double further = calibration.threshold() + FURTHER;
              search(days, from, candidate.day(), further, found);
              search(days, candidate.day(), to, further, found);
            });
  }

  private Optional<Found> candidate(List<DayEvidence> days, int from, int to) {
    List<DayEvidence> searched = days.subList(from, to);
    if (searched.size() < 2 * LEAST_DAYS) {
      return Optional.empty();
    }
    ChangeLikelihood seasonless = likelihood(searched, DayEvidence::seasonless);
    double ratio = seasonless.logRatio();
    if (ratio == Double.NEGATIVE_INFINITY) {
      return Optional.empty();
    }
    int at = from + likeliestDay(searched, seasonless.moments());
    if (events(days, from, at) < LEAST_EVENTS
        || events(days, at, to) < LEAST_EVENTS
        || distance(days, from, at, to) < LEAST_DISTANCE) {
      return Optional.empty();
    }
    double plain = likelihood(searched, DayEvidence::topicSums).logRatio();
    return Optional.of(new Found(at, Math.min(ratio, plain)));
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

  private static int events(List<DayEvidence> days, int from, int to) {
    return days.subList(from, to).stream().mapToInt(DayEvidence::eventCount).sum();
  }

  private Shift shift(List<DayEvidence> days, int from, Found found, int to) {
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
        calibration.pValue(found.ratio()),
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
