package dev.penchant.web.wording;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.interest.Period;
import dev.penchant.recommendation.Reason;
import java.lang.reflect.RecordComponent;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.ResourceBundle;

/**
 * Words a reason in a language. The bundle {@code reasons} holds a sentence for each {@link
 * Reason#kind()}, whose {@code {0}}, {@code {1}} … are the reason's components in their order; an
 * optional component that is present adds its name to the key ({@code popular-now.category}), an
 * event type its own ({@code because-of.view}). Thread-safe.
 */
public final class ReasonWording {
  private static final String BUNDLE = "dev.penchant.web.wording.reasons";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ZoneId zone;
  private final ResourceBundle sentences;

  /**
   * @param locale a language without sentences gets English
   * @param zone in which days begin for who reads it
   */
  public ReasonWording(Locale locale, ZoneId zone) {
    this.sentences = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
    // dates and numbers must not speak another language than the sentence they stand in
    boolean spoken =
        locale.getLanguage().equals("en") || !sentences.getLocale().equals(Locale.ROOT);
    this.locale = spoken ? locale : Locale.ENGLISH;
    this.zone = zone;
  }

  /** The reason as a sentence for the user it was given to. */
  public String sentence(Reason reason) {
    StringBuilder key = new StringBuilder(reason.kind());
    List<Object> arguments = new ArrayList<>();
    for (RecordComponent component : ReasonFacts.components(reason)) {
      Object value = ReasonFacts.read(component, reason);
      if (isPresent(value)) {
        key.append('.').append(component.getName());
      }
      if (value instanceof EventType type) {
        key.append('.').append(type.wireName());
      }
      arguments.add(worded(value));
    }
    return new MessageFormat(sentences.getString(key.toString()), locale)
        .format(arguments.toArray());
  }

  private static boolean isPresent(Object value) {
    return value instanceof Optional<?> optional && optional.isPresent()
        || value instanceof OptionalDouble number && number.isPresent();
  }

  private Object worded(Object value) {
    if (value instanceof Instant instant) {
      return day(LocalDate.ofInstant(instant, zone));
    }
    if (value instanceof Period period) {
      return period(period);
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(Object::toString).orElse("");
    }
    if (value instanceof OptionalDouble number) {
      return number.orElse(0);
    }
    return value instanceof Number ? value : value.toString();
  }

  private String period(Period period) {
    return switch (period.length()) {
      case DAY -> day(period.start());
      case WEEK -> MessageFormat.format(sentences.getString("week"), day(period.start()));
      case MONTH ->
          period.start().format(DateTimeFormatter.ofPattern(sentences.getString("month"), locale));
    };
  }

  private String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
  }
}
