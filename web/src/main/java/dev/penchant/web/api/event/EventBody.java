package dev.penchant.web.api.event;

import dev.penchant.ingestion.EventSubmission;
import dev.penchant.web.api.json.JsonFields;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.Set;

/** How an event stands in a body. */
final class EventBody {
  private static final Set<String> FIELDS = Set.of("id", "user", "item", "type", "time", "value");

  /** What the value is, by the type of the event. */
  private static final Set<String> OF_VALUE = Set.of("rating", "quantity");

  private EventBody() {}

  static JsonFields fields(JsonObject body) {
    return new JsonFields(body, FIELDS);
  }

  /**
   * Where the field is that an event was refused for.
   *
   * @param reason names it, as in {@code missing-user} or {@code time-in-future}
   */
  static String pointer(String reason) {
    return Arrays.stream(reason.split("-"))
        .map(word -> OF_VALUE.contains(word) ? "value" : word)
        .filter(FIELDS::contains)
        .findFirst()
        .map(field -> "/" + field)
        .orElse("");
  }

  static EventSubmission submission(JsonFields fields) {
    return new EventSubmission(
        fields.text("id"),
        fields.text("user"),
        fields.text("item"),
        fields.text("type"),
        fields.text("time"),
        fields.text("value"));
  }
}
