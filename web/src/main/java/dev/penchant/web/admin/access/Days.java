package dev.penchant.web.admin.access;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Durations as people type them: in days, with digits after the point for what is no whole day. */
final class Days {
  private static final BigDecimal MILLIS_A_DAY = BigDecimal.valueOf(Duration.ofDays(1).toMillis());

  /** Enough that every millisecond has a number of its own. */
  private static final int DIGITS = 9;

  private Days() {}

  /** The days of the duration, exact to the millisecond, without zeros at the end. */
  static BigDecimal of(Duration duration) {
    BigDecimal days =
        BigDecimal.valueOf(duration.toMillis())
            .divide(MILLIS_A_DAY, DIGITS, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    // 90 and not 9E+1
    return days.scale() < 0 ? days.setScale(0) : days;
  }

  static Duration toDuration(BigDecimal days) {
    return Duration.ofMillis(
        days.multiply(MILLIS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }
}
