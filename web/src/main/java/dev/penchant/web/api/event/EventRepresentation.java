package dev.penchant.web.api.event;

import dev.penchant.ingestion.EventSubmission;
import dev.penchant.web.api.json.JsonFields;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A behaviour event as the API takes it; this record says what {@link #submission} reads. */
@Schema(
    name = "Event",
    description = "One thing a user did with an item at a time",
    requiredProperties = {"user", "type"})
public record EventRepresentation(
    @Schema(
            description =
                "Names the event within the shop: sent again it is stored once. Generated where absent",
            maxLength = 100,
            example = "order-4711/1")
        Optional<String> id,
    @Schema(description = "The shop's own id of the user", maxLength = 128, example = "17850")
        String user,
    @Schema(
            description = "The shop's own id of the item; required but for a search",
            maxLength = 128,
            example = "85123A")
        Optional<String> item,
    @Schema(
            enumeration = {
              "view",
              "click",
              "favourite",
              "cart",
              "remove-from-cart",
              "purchase",
              "rating",
              "search",
              "impression",
              "dislike"
            })
        String type,
    @Schema(
            description =
                "ISO 8601 (without an offset: UTC), or Unix seconds or milliseconds; now where absent",
            example = "2026-05-03T10:15:30Z")
        Optional<String> time,
    @Schema(description = "The rating (1 to 5) or the quantity of a purchase", example = "2")
        Optional<Double> value) {
  private static final Set<String> FIELDS = Set.of("id", "user", "item", "type", "time", "value");

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
