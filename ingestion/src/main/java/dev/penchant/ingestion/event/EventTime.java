package dev.penchant.ingestion.event;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads the ways in which people and programs write a time. */
public final class EventTime {
  /** Unix times below are seconds (until the year 5138), from here on milliseconds (from 1973). */
  private static final BigDecimal FIRST_MILLISECONDS = new BigDecimal("1E11");

  private static final int DATE_LENGTH = "2026-05-03".length();
  private static final String PLAIN_FORM = "0000-00-00T00:00:00";
  private static final int PLAIN_LENGTH = PLAIN_FORM.length();
  private static final int LONGEST_DECIMALS = ".000000000".length();

  private static final int LONGEST = 40;

  private EventTime() {}

  /**
   * The instant, to the millisecond, or empty if the text is none of: ISO-8601 with an offset or
   * {@code Z}; a date and time without one; a date; Unix seconds, with or without decimals; Unix
   * milliseconds. A blank may stand for the {@code T}.
   *
   * @param zone in which a time without offset is meant
   */
  public static Optional<Instant> parse(String text, ZoneId zone) {
    String time = text.strip();
    if (time.isEmpty() || time.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      Instant instant = isNumber(time) ? unix(new BigDecimal(time)) : iso(time, zone);
      return Optional.of(instant.truncatedTo(ChronoUnit.MILLIS));
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isNumber(String time) {
    return time.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
        || (time.startsWith("-") && isNumber(time.substring(1)) && time.length() > 1);
  }

  private static Instant unix(BigDecimal number) {
    boolean isMilliseconds = number.abs().compareTo(FIRST_MILLISECONDS) >= 0;
    BigDecimal milliseconds = isMilliseconds ? number : number.movePointRight(3);
    return Instant.ofEpochMilli(milliseconds.setScale(0, RoundingMode.DOWN).longValueExact());
  }

  private static Instant iso(String time, ZoneId zone) {
    if (time.length() <= DATE_LENGTH) {
      return LocalDate.parse(time).atStartOfDay(zone).toInstant();
    }
    if (isPlain(time)) {
      boolean offset = time.charAt(time.length() - 1) == 'Z';
      return plain(time).atZone(offset ? ZoneOffset.UTC : zone).toInstant();
    }
    String joined =
        time.charAt(DATE_LENGTH) == ' '
            ? time.substring(0, DATE_LENGTH) + 'T' + time.substring(DATE_LENGTH + 1)
            : time;
    if (hasOffset(joined)) {
      return OffsetDateTime.parse(joined).toInstant();
    }
    return LocalDateTime.parse(joined).atZone(zone).toInstant();
  }

  /**
   * Whether the text is of the forms that most files have: to the second or, as a browser's {@code
   * toISOString} writes it, with up to nine decimals; in the zone or in UTC.
   */
  private static boolean isPlain(String time) {
    if (time.length() < PLAIN_LENGTH) {
      return false;
    }
    for (int index = 0; index < PLAIN_LENGTH; index++) {
      char expected = PLAIN_FORM.charAt(index);
      char actual = time.charAt(index);
      boolean fits =
          expected == '0'
              ? isDigit(actual)
              : actual == expected || (expected == 'T' && actual == ' ');
      if (!fits) {
        return false;
      }
    }
    int end = endOfDecimals(time);
    return end == time.length() || (end == time.length() - 1 && time.charAt(end) == 'Z');
  }

  /** Where the decimals of the seconds end, right after the seconds if there are none. */
  private static int endOfDecimals(String time) {
    if (!time.startsWith(".", PLAIN_LENGTH)) {
      return PLAIN_LENGTH;
    }
    int end = PLAIN_LENGTH + 1;
    int last = Math.min(time.length(), PLAIN_LENGTH + LONGEST_DECIMALS);
    while (end < last && isDigit(time.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  /** The general parser would take most of the time of an import. */
  private static LocalDateTime plain(String time) {
    return LocalDateTime.of(
        number(time, 0, 4),
        number(time, 5, 7),
        number(time, 8, 10),
        number(time, 11, 13),
        number(time, 14, 16),
        number(time, 17, 19),
        1_000_000 * milliseconds(time));
  }

  private static int milliseconds(String time) {
    int end = endOfDecimals(time);
    int milliseconds = 0;
    for (int place = PLAIN_LENGTH + 1; place <= PLAIN_LENGTH + 3; place++) {
      milliseconds = 10 * milliseconds + (place < end ? time.charAt(place) - '0' : 0);
    }
    return milliseconds;
  }

  private static int number(String text, int start, int end) {
    return Integer.parseInt(text, start, end, 10);
  }

  private static boolean hasOffset(String time) {
    return time.endsWith("Z")
        || time.endsWith("z")
        || time.indexOf('+') > 0
        || time.lastIndexOf('-') > DATE_LENGTH;
  }
}
