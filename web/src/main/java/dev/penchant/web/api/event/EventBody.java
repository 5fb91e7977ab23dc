package dev.penchant.web.api.event;

import dev.penchant.ingestion.EventSubmission;
import dev.penchant.web.api.json.JsonFields;
import jakarta.json.JsonObject;
import java.util.Set;

/** How an event stands in a body. */
final class EventBody {
  private static final Set<String> FIELDS = Set.of("id", "user", "item", "type", "time", "value");

  private EventBody() {}

  static JsonFields fields(JsonObject body) {
    return new JsonFields(body, FIELDS);
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
