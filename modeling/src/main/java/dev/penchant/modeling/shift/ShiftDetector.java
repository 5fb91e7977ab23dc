package dev.penchant.modeling.shift;

import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.Shift;
import dev.penchant.modeling.artifact.LearnedShifts;
import dev.penchant.modeling.artifact.ShiftPrior;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the periods at which a user's interests changed, by divisive change-point analysis: the
 * likelihood of what was done with a change at some moment over the likelihood without one ({@link
 * ChangeLikelihood}), against what chance does in the same shop ({@link ShiftLearning}).
 *
 * <p>There is a shift if the ratio is above the calibration's threshold and the profiles before and
 * after are at least {@link #LEAST_DISTANCE} apart; it lies where a change within one period of it
 * is most likely, and both sides but for a period about it are then searched on. What it is judged
 * by is the odds of a change there against none or one elsewhere. The seasons of the whole shop are
 * part of every likelihood: who buys presents in December with everybody else has not changed.
 *
 * <p>The threshold lets stable users raise at most {@link #FALSE_ALARMS} alarms a period on the
 * whole. Deterministic, immutable and thread-safe.
 */
public final class ShiftDetector {
  /** Chance of a false alarm in one period of a stable history. */
  public static final double FALSE_ALARMS = 0.005;

  /** Total variation that is worth telling, however certain it is. */
  public static final double LEAST_DISTANCE = 0.15;

  /** On either side of a shift: less is no evidence. */
  private static final int LEAST_EVENTS = 3;

  /**
   * What the ratio of a further shift must exceed the threshold by, at least: the parts beside a
   * shift were cut where they look most unlike.
   */
  private static final double FURTHER = 10;

  private final ShiftPrior prior;
  private final ItemEvidence evidence;
  private final ShiftCalibration calibration;
  private final double further;

  ShiftDetector(ShiftPrior prior, ShiftCalibration calibration) {
    this.prior = prior;
    evidence = new ItemEvidence(prior.onTopic());
    this.calibration = calibration;
    // where chance reaches far, it does so again in every part
    further = Math.max(FURTHER, calibration.threshold());
  }

  /** With what a model has learned. */
  public static ShiftDetector of(LearnedShifts learned) {
    return new ShiftDetector(
        learned.prior(), new ShiftCalibration(learned.byChance(), learned.threshold()));
  }

  /** Where nothing was learned: tells nothing. */
  public static ShiftDetector silent() {
    return new ShiftDetector(ShiftPrior.defaults(), ShiftCalibration.ofNone());
  }

  /** Whether no shift is ever told, because too little is known of chance. */
  public boolean isSilent() {
    return calibration.isSilent();
  }

  /**
   * The change that a part of a history speaks for most, told or not.
   *
   * @param day index of the first day after the change
   * @param at the period around which the change is
   * @param logRatio of the likelihood with a change anywhere over that without
   * @param logOdds of a change within a period of the day
   * @param moments by day: how likely the change lies right before it, 0 beside what was searched
   */
  record Found(int day, Period at, double logRatio, double logOdds, double[] moments) {}

  /**
   * @param days oldest first
   * @return oldest first
   */
  public List<Shift> detect(List<DayEvidence> days) {
    if (isSilent()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    search(days, 0, days.size(), 0, found);
    found.sort(Comparator.comparingInt(Found::day));
    List<Shift> shifts = new ArrayList<>();
    for (int index = 0; index < found.size(); index++) {
      int from = index == 0 ? 0 : found.get(index - 1).day();
      int to = index + 1 == found.size() ? days.size() : found.get(index + 1).day();
      shifts.add(shift(days, from, found.get(index), to));
    }
    return shifts;
  }

  /** Whether these days hold a moment at which a change could be seen, whatever was done. */
  static boolean mayHaveChanged(List<DayEvidence> days) {
    return !days.isEmpty()
        && days.get(0).topicSums().length > 1
        && ChangeMoments.of(days).arePossible();
  }

  /** The greatest change worth telling. */
  Optional<Found> greatest(List<DayEvidence> days) {
    return candidate(days, 0, days.size());
  }

  private void search(List<DayEvidence> days, int from, int to, double surplus, List<Found> found) {
    candidate(days, from, to)
        .filter(candidate -> calibration.isTold(candidate, prior.logOdds(), surplus))
        .or(() -> inPart(days, from, to))
        .ifPresent(
            candidate -> {
              found.add(candidate);
              search(days, from, endBefore(candidate, days, from), further, found);
              search(days, startAfter(candidate, days, to), to, further, found);
            });
  }

  /** Where the days about a change begin: what is seen there may still be the same change. */
  private static int endBefore(Found change, List<DayEvidence> days, int from) {
    int end = change.day();
    while (end > from && days.get(end - 1).epochDay() > middle(change, days) - length(change)) {
      end--;
    }
    return end;
  }

  private static int startAfter(Found change, List<DayEvidence> days, int to) {
    int start = change.day();
    while (start < to && days.get(start).epochDay() < middle(change, days) + length(change)) {
      start++;
    }
    return start;
  }

  private static double middle(Found change, List<DayEvidence> days) {
    return (days.get(change.day() - 1).epochDay() + days.get(change.day()).epochDay()) / 2.0;
  }

  /** Of the period, in days. */
  private static long length(Found change) {
    return change.at().next().start().toEpochDay() - change.at().start().toEpochDay();
  }

  /** An interest that goes and comes back shows little when both its changes are in sight. */
  private Optional<Found> inPart(List<DayEvidence> days, int from, int to) {
    int third = (to - from) / 3;
    return candidate(days, from, to - third)
        .filter(candidate -> calibration.isTold(candidate, prior.logOdds(), further))
        .or(
            () ->
                candidate(days, from + third, to)
                    .filter(candidate -> calibration.isTold(candidate, prior.logOdds(), further)));
  }

  private Optional<Found> candidate(List<DayEvidence> days, int from, int to) {
    List<DayEvidence> searched = days.subList(from, to);
    if (!mayHaveChanged(searched)) {
      return Optional.empty();
    }
    ChangeLikelihood likelihood =
        new ChangeLikelihood(searched, ChangeMoments.of(searched), evidence, prior);
    double ratio = likelihood.logRatio();
    double[] moments = likelihood.moments();
    ChangePlace place = ChangePlace.of(searched, moments);
    int at = from + place.day();
    if (events(days, from, at) < LEAST_EVENTS
        || events(days, at, to) < LEAST_EVENTS
        || distance(days, from, at, to) < LEAST_DISTANCE) {
      return Optional.empty();
    }
    double[] ofAllDays = new double[days.size()];
    System.arraycopy(moments, 0, ofAllDays, from, moments.length);
    return Optional.of(
        new Found(at, place.period(), ratio, logOdds(ratio, place.probability()), ofAllDays));
  }

  /**
   * Of a change in these periods to no change or one in others.
   *
   * @param inside how likely a change, if there is one, is in these periods
   */
  private double logOdds(double logRatio, double inside) {
    double logChange = prior.logOdds() + logRatio;
    double logElsewhere = logChange + Math.log(Math.max(0, 1 - inside));
    // the logarithm of 1, for no change, and of one elsewhere, together
    double logOther = Math.max(0, logElsewhere) + Math.log1p(Math.exp(-Math.abs(logElsewhere)));
    return logChange + Math.log(inside) - logOther;
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
    ChangeSpan span = ChangeSpan.of(days, found.moments(), from + 1, to);
    return new Shift(
        found.at(),
        span.after(),
        span.until(),
        lost,
        gained,
        distance(days, from, found.day(), to),
        calibration.pValue(found),
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
