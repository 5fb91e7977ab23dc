package dev.penchant.web.admin.frame;

import dev.penchant.domain.interest.Period;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** Numbers and dates as the visitor's language writes them, dates in the shop's time zone. */
@Named("format")
@RequestScoped
public class Formats {
  /** How many colours topics have before a texture tells them apart; as in console.css. */
  private static final int COLOURS = 10;

  private static final int TEXTURES = 3;

  private final Texts texts;
  private final CurrentShop shop;
  private final Clock clock;

  /** For the container's proxy. */
  protected Formats() {
    this(null, null, null);
  }

  @Inject
  public Formats(Texts texts, CurrentShop shop, Clock clock) {
    this.texts = texts;
    this.shop = shop;
    this.clock = clock;
  }

  public String count(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  /** With so many digits after the point, always. */
  public String decimal(double number, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(number);
  }

  /** With a digit after the point where there is something to show and it matters: below 100. */
  public String amount(double number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMaximumFractionDigits(Math.abs(number) < 100 ? 1 : 0);
    return format.format(number);
  }

  /** A share of 0 to 1 in percent; small ones with a digit after the point. */
  public String share(double share) {
    NumberFormat format = NumberFormat.getPercentInstance(locale());
    int digits = share != 0 && Math.abs(share) < 0.0995 ? 1 : 0;
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(share);
  }

  /** A relative change with its sign, in percent. */
  public String change(double change) {
    NumberFormat format = NumberFormat.getPercentInstance(locale());
    format.setMaximumFractionDigits(Math.abs(change) < 0.1 ? 1 : 0);
    return (change > 0 ? "+" : "") + format.format(change).replace('-', '−');
  }

  /** A change between two shares with its sign, in percentage points. */
  public String points(double change) {
    String amount = decimal(Math.abs(change) * 100, 1);
    String sign = change < 0 ? "−" : "+";
    return texts.of("format.points", Math.abs(change) < 0.0005 ? amount : sign + amount);
  }

  /** A size in bytes, in the greatest fitting unit. */
  public String size(long bytes) {
    return bytes < 1_000_000
        ? texts.of("format.kilobytes", decimal(bytes / 1e3, 1))
        : texts.of("format.megabytes", decimal(bytes / 1e6, 1));
  }

  /** For example {@code p = 0.002}, or {@code p < 0.001} where it is less than is told. */
  public String pValue(double value) {
    return value < 0.001 ? "p < " + decimal(0.001, 3) : "p = " + decimal(value, 3);
  }

  public String date(Instant time) {
    return date(LocalDate.ofInstant(time, zone()));
  }

  public String date(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(day);
  }

  /** Without the year. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(texts.of("format.day"), locale()).format(day);
  }

  public String time(Instant time) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale())
        .withZone(zone())
        .format(time);
  }

  public String time(Optional<Instant> time) {
    return time.map(this::time).orElse("–");
  }

  /** How long ago in the greatest fitting unit. */
  public String ago(Instant time) {
    long minutes = Math.max(0, Duration.between(time, clock.instant()).toMinutes());
    if (minutes < 60) {
      return texts.of("format.minutes-ago", minutes);
    }
    if (minutes < 48 * 60) {
      return texts.of("format.hours-ago", minutes / 60);
    }
    return texts.of("format.days-ago", minutes / (24 * 60));
  }

  /** With a digit after the point. */
  public String seconds(Duration duration) {
    return texts.of("format.exact-seconds", decimal(duration.toMillis() / 1e3, 1));
  }

  /** From the start to the end, or to now if there is none yet. */
  public String took(Instant start, Optional<Instant> end) {
    Duration duration = Duration.between(start, end.orElseGet(clock::instant));
    long seconds = Math.max(0, duration.toSeconds());
    if (seconds < 60) {
      return texts.of("format.seconds", seconds);
    }
    if (seconds < 3600) {
      return texts.of("format.minutes", seconds / 60, seconds % 60);
    }
    return texts.of("format.hours", seconds / 3600, seconds % 3600 / 60);
  }

  public String period(Period period) {
    return switch (period.length()) {
      case DAY -> date(period.start());
      case WEEK -> texts.of("format.week", date(period.start()));
      case MONTH ->
          DateTimeFormatter.ofPattern(texts.of("format.month"), locale()).format(period.start());
    };
  }

  /** The style classes that give a topic its colour, the same on every page. */
  public String colour(int topic) {
    return "c%d round-%d".formatted(topic % COLOURS, topic / COLOURS % TEXTURES);
  }

  /** In which days begin on the page. */
  public ZoneId zone() {
    return shop.isPresent() ? shop.get().settings().zone() : ZoneOffset.UTC;
  }

  private Locale locale() {
    return texts.locale();
  }
}
