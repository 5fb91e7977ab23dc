package dev.penchant.modeling.sales;

import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodLength;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * The full periods of a log. A period counts only once the log covers practically all of it: a
 * month of which three days are still to come has sold less than a month, and would be taken for a
 * fall.
 */
public final class SalesPeriods {
  /** Of a period's length; shops close at night, so the last event is never at its very end. */
  private static final double STILL_TO_COME = 1.0 / 30;

  private static final double DAY_STILL_TO_COME = 0.25;

  private final Period first;
  private final long[] starts;

  private SalesPeriods(Period first, long[] starts) {
    this.first = first;
    this.starts = starts;
  }

  /**
   * The periods from the one of the first event to the last full one; none if there is no full one.
   *
   * @param firstTime of the log, epoch seconds
   * @param lastTime of the log, epoch seconds
   * @param zone in which periods begin
   */
  public static SalesPeriods of(long firstTime, long lastTime, PeriodLength length, ZoneId zone) {
    Period first = Period.of(length, Instant.ofEpochSecond(firstTime), zone);
    Period last = Period.of(length, Instant.ofEpochSecond(lastTime), zone);
    int reached = Math.toIntExact(first.until(last)) + 1;
    long[] starts = new long[reached + 1];
    for (int period = 0; period <= reached; period++) {
      starts[period] = first.plus(period).startInstant(zone).getEpochSecond();
    }
    double tolerance = length == PeriodLength.DAY ? DAY_STILL_TO_COME : STILL_TO_COME;
    long left = starts[reached] - lastTime;
    boolean full = left <= tolerance * (starts[reached] - starts[reached - 1]);
    return new SalesPeriods(first, full ? starts : Arrays.copyOf(starts, reached));
  }

  /** The period of index 0. */
  public Period first() {
    return first;
  }

  public int count() {
    return starts.length - 1;
  }

  /** The index of the period that holds the time; {@link #count} for times after the last one. */
  public int indexOf(long time) {
    int found = Arrays.binarySearch(starts, time);
    return Math.min(count(), found >= 0 ? found : -found - 2);
  }

  /** How many of such periods a season is: the week's days, the year's weeks or months. */
  public int seasonLength() {
    return switch (first.length()) {
      case DAY -> 7;
      case WEEK -> 52;
      case MONTH -> 12;
    };
  }
}
