package dev.penchant.ingestion.event;

import java.util.Objects;
import java.util.Optional;

/**
 * A behaviour event as it came, before anything of it is trusted. A blank text counts as absent.
 *
 * @param id the sender's id of the event
 * @param type wire name, in any case, with {@code _} or blanks for {@code -}
 */
public record RawEvent(
    Optional<String> id,
    Optional<String> user,
    Optional<String> item,
    Optional<String> type,
    Optional<String> time,
    Optional<String> value) {
  public RawEvent {
    id = clean(id, "id");
    user = clean(user, "user");
    item = clean(item, "item");
    type = clean(type, "type");
    time = clean(time, "time");
    value = clean(value, "value");
  }

  private static Optional<String> clean(Optional<String> field, String name) {
    return Objects.requireNonNull(field, name).map(String::strip).filter(text -> !text.isEmpty());
  }
}
