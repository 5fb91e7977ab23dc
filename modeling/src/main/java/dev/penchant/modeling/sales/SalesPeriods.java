package dev.penchant.modeling.sales;

import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.PeriodLength;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * The full periods of a log. A period counts only once the log covers practically all of it: a
 * month of which three days are still to come has sold less than a month, and would be taken for a
 * fall; and so would a first month that the log only touches, for a rise.
 */
public final class SalesPeriods {
  /** Of a period's length; shops close at night, so no event is at its very end or beginning. */
  private static final double UNCOVERED = 1.0 / 30;

  /** A day's first event comes when the shop opens, its last one when it closes. */
  private static final double DAY_UNCOVERED = 0.25;

  private final Period first;
  private final long[] starts;

  private SalesPeriods(Period first, long[] starts) {
    this.first = first;
    this.starts = starts;
  }

  /**
   * The periods from the first full one to the last full one; none if there is no full one.
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
    double tolerance = length == PeriodLength.DAY ? DAY_UNCOVERED : UNCOVERED;
    boolean firstFull = firstTime - starts[0] <= tolerance * (starts[1] - starts[0]);
    boolean lastFull =
        starts[reached] - lastTime <= tolerance * (starts[reached] - starts[reached - 1]);
    int from = firstFull ? 0 : 1;
    int to = Math.max(from, lastFull ? reached : reached - 1);
    return new SalesPeriods(first.plus(from), Arrays.copyOfRange(starts, from, to + 1));
  }

  /** The period of index 0. */
  public Period first() {
    return first;
  }

  public int count() {
    return starts.length - 1;
  }

  /**
   * The index of the period that holds the time; −1 for times before the first one, {@link #count}
   * for times after the last one.
   */
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
