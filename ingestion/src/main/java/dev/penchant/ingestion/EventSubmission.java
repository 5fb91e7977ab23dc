package dev.penchant.ingestion;

import dev.penchant.ingestion.event.RawEvent;
import java.util.Objects;
import java.util.Optional;

/**
 * One behaviour event as a shop sent it: every field as the text that was written, absent where
 * there was none. {@link RecordBehaviour} decides what of it is fit to be stored, so that one
 * unusable event costs no other.
 *
 * @param id names the event within its shop, so that sending it again stores it once; at most 100
 *     characters. Where it is absent one is generated, and sending the event again stores it again
 * @param user the shop's own id of the user; required
 * @param item the shop's own id of the item; required but for {@code search}
 * @param type wire name of an {@link dev.penchant.domain.behaviour.EventType}; required
 * @param time ISO-8601 with an offset ({@code 2026-05-03T10:15:30Z}), a date-time without offset
 *     (taken as UTC), or Unix seconds or milliseconds; the present time where absent
 * @param value a number: the rating (1 to 5) or the quantity of a purchase
 */
public record EventSubmission(
    Optional<String> id,
    Optional<String> user,
    Optional<String> item,
    Optional<String> type,
    Optional<String> time,
    Optional<String> value) {
  public EventSubmission {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(value, "value");
  }

  /** An event that happens now, with a generated id. */
  public static EventSubmission of(String user, String item, String type) {
    return new EventSubmission(
        Optional.empty(),
        Optional.of(user),
        Optional.of(item),
        Optional.of(type),
        Optional.empty(),
        Optional.empty());
  }

  RawEvent raw() {
    return new RawEvent(id, user, item, type, time, value);
  }
}
