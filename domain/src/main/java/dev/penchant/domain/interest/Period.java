package dev.penchant.domain.interest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/**
 * The slice of time in which interests are measured.
 *
 * @param start its first day
 */
public record Period(PeriodLength length, LocalDate start) implements Comparable<Period> {
  public Period {
    Objects.requireNonNull(length, "length");
    if (!start.equals(firstDay(length, start))) {
      throw new IllegalArgumentException("no %s begins on %s".formatted(length, start));
    }
  }

  /** The period that holds the day. */
  public static Period of(PeriodLength length, LocalDate day) {
    return new Period(length, firstDay(length, day));
  }

  /** The period that holds the instant. */
  public static Period of(PeriodLength length, Instant instant, ZoneId zone) {
    return of(length, LocalDate.ofInstant(instant, zone));
  }

  /** The period this many periods later; earlier if negative. */
  public Period plus(long periods) {
    return new Period(
        length,
        switch (length) {
          case DAY -> start.plusDays(periods);
          case WEEK -> start.plusWeeks(periods);
          case MONTH -> start.plusMonths(periods);
        });
  }

  public Period next() {
    return plus(1);
  }

  /**
   * How many periods lie from this one to the other: 0 for itself, negative if the other is
   * earlier.
   */
  public long until(Period other) {
    if (length != other.length) {
      throw new IllegalArgumentException("%s and %s differ in length".formatted(this, other));
    }
    return switch (length) {
      case DAY -> ChronoUnit.DAYS.between(start, other.start);
      case WEEK -> ChronoUnit.WEEKS.between(start, other.start);
      case MONTH -> ChronoUnit.MONTHS.between(start, other.start);
    };
  }

  public Instant startInstant(ZoneId zone) {
    return start.atStartOfDay(zone).toInstant();
  }

  @Override
  public int compareTo(Period other) {
    return start.compareTo(other.start);
  }

  /** The first day, for example {@code 2011-05-01}; a month as {@code 2011-05}. */
  @Override
  public String toString() {
    return length == PeriodLength.MONTH ? start.toString().substring(0, 7) : start.toString();
  }

  private static LocalDate firstDay(PeriodLength length, LocalDate day) {
    return switch (length) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }
}
