package dev.penchant.ingestion.event;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventId;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.user.UserId;
import dev.penchant.ingestion.event.CheckedEvent.Accepted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Decides whether a raw event is fit to be stored. Blanks around a field are dropped and the case
 * of a type does not matter; nothing else is guessed. Thread-safe.
 */
public final class EventRules {
  /** No shop logged behaviour before; earlier times are zeros and other accidents. */
  public static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  /** Clocks differ and zones are confused, but not by more than this. */
  public static final Duration GREATEST_LEAD = Duration.ofDays(1);

  /** Above, a quantity is an accident. */
  private static final double GREATEST_VALUE = 1e9;

  private static final Map<String, EventType> TYPES =
      Arrays.stream(EventType.values())
          .collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));

  private static final String TIME_FORMS =
      "write it as 2026-05-03T10:15:30Z or as Unix seconds or milliseconds";

  private final Clock clock;
  private final ZoneId zone;

  /**
   * @param clock tells what lies in the future
   * @param zone in which times without an offset are meant
   */
  public EventRules(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /** Rules for times without an offset that are meant in UTC. */
  public EventRules(Clock clock) {
    this(clock, ZoneOffset.UTC);
  }

  /**
   * Checks an event.
   *
   * @param idIfAbsent gives the event's id where the sender gave none
   * @param timeIfAbsent the event's time where the text has none; empty if it must have one
   */
  public CheckedEvent check(
      RawEvent raw, Supplier<EventId> idIfAbsent, Optional<Instant> timeIfAbsent) {
    try {
      EventType type = type(raw);
      UserId user = user(raw);
      Optional<ItemId> item = item(raw, type);
      Instant time = time(raw, timeIfAbsent);
      OptionalDouble value = value(raw, type);
      EventId id = id(raw, idIfAbsent);
      return new Accepted(new BehaviourEvent(id, user, item, type, time, value));
    } catch (Unfit unfit) {
      return unfit.refusal;
    }
  }

  /** Why the time cannot be one of a behaviour event, or empty if it can. */
  public Optional<Refusal> checkTime(Instant time) {
    if (time.isBefore(EARLIEST)) {
      return Optional.of(
          new Refusal(
              "time-too-old",
              "time %s lies before 1990, which is taken for a mistake; %s"
                  .formatted(time, TIME_FORMS)));
    }
    if (time.isAfter(clock.instant().plus(GREATEST_LEAD))) {
      return Optional.of(
          new Refusal(
              "time-in-future",
              "time %s lies more than a day in the future; check the sender's clock and unit, and %s"
                  .formatted(time, TIME_FORMS)));
    }
    return Optional.empty();
  }

  private static EventType type(RawEvent raw) {
    String name =
        raw.type()
            .orElseThrow(
                () ->
                    new Unfit(
                        "missing-type", "type is missing; give one of " + EventType.wireNames()));
    return known(name)
        .or(() -> known(name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-')))
        .orElseThrow(
            () ->
                new Unfit(
                    "unknown-type",
                    "type \"%s\" is not known; give one of %s"
                        .formatted(shortened(name), EventType.wireNames())));
  }

  private static Optional<EventType> known(String wireName) {
    return Optional.ofNullable(TYPES.get(wireName));
  }

  private static UserId user(RawEvent raw) {
    String user =
        raw.user()
            .orElseThrow(
                () ->
                    new Unfit(
                        "missing-user", "user is missing; give the shop's own id of the user"));
    try {
      return new UserId(user);
    } catch (IllegalArgumentException e) {
      throw new Unfit("bad-user", e.getMessage());
    }
  }

  private static Optional<ItemId> item(RawEvent raw, EventType type) {
    if (raw.item().isEmpty() && type != EventType.SEARCH) {
      throw new Unfit(
          "missing-item",
          "item is missing; only a search may be without the shop's own id of the item");
    }
    try {
      return raw.item().map(ItemId::new);
    } catch (IllegalArgumentException e) {
      throw new Unfit("bad-item", e.getMessage());
    }
  }

  private Instant time(RawEvent raw, Optional<Instant> timeIfAbsent) {
    Instant time =
        raw.time()
            .map(this::parsed)
            .or(() -> timeIfAbsent)
            .orElseThrow(() -> new Unfit("missing-time", "time is missing; " + TIME_FORMS));
    checkTime(time)
        .ifPresent(
            refusal -> {
              throw new Unfit(refusal);
            });
    return time;
  }

  private Instant parsed(String text) {
    return EventTime.parse(text, zone)
        .orElseThrow(
            () ->
                new Unfit(
                    "bad-time", "\"%s\" is not a time; %s".formatted(shortened(text), TIME_FORMS)));
  }

  private static OptionalDouble value(RawEvent raw, EventType type) {
    OptionalDouble value = number(raw.value());
    if (type == EventType.RATING && !(value.orElse(0) >= 1 && value.orElse(0) <= 5)) {
      throw new Unfit("bad-rating", "a rating needs a value from 1 to 5");
    }
    if (type == EventType.PURCHASE && value.orElse(1) <= 0) {
      throw new Unfit(
          "bad-quantity",
          "the value of a purchase is its quantity and must be positive; leave returns out");
    }
    return value;
  }

  private static OptionalDouble number(Optional<String> text) {
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double value = Double.parseDouble(text.get());
      if (Math.abs(value) <= GREATEST_VALUE) {
        return OptionalDouble.of(value);
      }
    } catch (NumberFormatException e) {
      // answered below, like a number out of range
    }
    throw new Unfit(
        "bad-value",
        "value \"%s\" is not a number between -1,000,000,000 and 1,000,000,000; write it like 2 or 4.5"
            .formatted(shortened(text.get())));
  }

  private static EventId id(RawEvent raw, Supplier<EventId> idIfAbsent) {
    try {
      return raw.id().map(EventId::new).orElseGet(idIfAbsent);
    } catch (IllegalArgumentException e) {
      throw new Unfit("bad-id", e.getMessage());
    }
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  /** Ends a check early; never leaves this class. */
  private static final class Unfit extends RuntimeException {
    private final transient Refusal refusal;

    Unfit(Refusal refusal) {
      super(refusal.message(), null, false, false);
      this.refusal = refusal;
    }

    Unfit(String reason, String message) {
      this(new Refusal(reason, message));
    }
  }
}
