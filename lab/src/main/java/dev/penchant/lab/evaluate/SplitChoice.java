package dev.penchant.lab.evaluate;

import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.evaluation.EvaluationSplit;
import dev.penchant.modeling.evaluation.LeaveOneOut;
import dev.penchant.modeling.evaluation.TimeSplit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The split as written on the command line.
 *
 * @param dates where validation and test begin and, if given, where the test ends; empty for
 *     leave-one-out
 */
record SplitChoice(List<LocalDate> dates) {
  private static final String LEAVE_ONE_OUT = "leave-one-out";
  private static final String TIMELINE = "timeline:";

  SplitChoice {
    dates = List.copyOf(dates);
  }

  /**
   * Reads {@code leave-one-out} or {@code timeline:VALIDATE,TEST[,END]}.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  static SplitChoice parse(String text) {
    if (text.equals(LEAVE_ONE_OUT)) {
      return new SplitChoice(List.of());
    }
    if (!text.startsWith(TIMELINE)) {
      throw new IllegalArgumentException(
          "\"%s\" is neither leave-one-out nor timeline:VALIDATE,TEST[,END]".formatted(text));
    }
    List<LocalDate> dates = new ArrayList<>();
    for (String word : text.substring(TIMELINE.length()).split(",", -1)) {
      try {
        dates.add(LocalDate.parse(word.strip()));
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(
            "\"%s\" is no date; write it like 2011-11-01".formatted(word), e);
      }
    }
    if (dates.size() < 2 || dates.size() > 3) {
      throw new IllegalArgumentException(
          "timeline: takes two dates (validation, test) or three (and the end), not "
              + dates.size());
    }
    for (int date = 1; date < dates.size(); date++) {
      if (!dates.get(date - 1).isBefore(dates.get(date))) {
        throw new IllegalArgumentException(
            "%s must come before %s".formatted(dates.get(date - 1), dates.get(date)));
      }
    }
    return new SplitChoice(dates);
  }

  boolean byTime() {
    return !dates.isEmpty();
  }

  /**
   * Models of a time split are refitted up to the test; those of leave-one-out, as published, not.
   */
  boolean refitsByDefault() {
    return byTime();
  }

  /**
   * Cuts the log, days beginning in the zone.
   *
   * @throws IllegalArgumentException if the log has no times
   * @throws UnreadableLog if the log ends before the test begins
   */
  EvaluationSplit apply(BehaviourDataset dataset, EventStrengths strengths, ZoneId zone) {
    return timeSplit(dataset, zone)
        .map(split -> split.split(dataset, strengths))
        .orElseGet(() -> LeaveOneOut.split(dataset));
  }

  /**
   * The time split moved back by the length of its validation part, so that its validation ends
   * where this one's begins; empty for leave-one-out or where the log does not reach back so far.
   */
  Optional<EvaluationSplit> applyEarlier(
      BehaviourDataset dataset, EventStrengths strengths, ZoneId zone) {
    return timeSplit(dataset, zone)
        .map(
            split -> {
              Duration length = Duration.between(split.validate(), split.test());
              return new TimeSplit(split.validate().minus(length), split.validate(), split.test());
            })
        .map(split -> split.split(dataset, strengths))
        .filter(split -> !split.validation().isEmpty());
  }

  /** The moments of a time split; empty for leave-one-out. */
  Optional<TimeSplit> timeSplit(BehaviourDataset dataset, ZoneId zone) {
    if (!byTime()) {
      return Optional.empty();
    }
    Instant test = startOf(dates.get(1), zone);
    Instant afterLast = Instant.ofEpochSecond(dataset.lastTime() + 1);
    Instant end = dates.size() == 3 ? startOf(dates.get(2), zone) : afterLast;
    if (dataset.timed() && !test.isBefore(afterLast)) {
      throw new UnreadableLog(
          "the log ends at %s, before the test begins at %s; choose other dates"
              .formatted(afterLast, test));
    }
    return Optional.of(new TimeSplit(startOf(dates.get(0), zone), test, end));
  }

  private static Instant startOf(LocalDate date, ZoneId zone) {
    return date.atStartOfDay(zone).toInstant();
  }

  @Override
  public String toString() {
    if (!byTime()) {
      return LEAVE_ONE_OUT;
    }
    return TIMELINE + String.join(",", dates.stream().map(LocalDate::toString).toList());
  }
}
