package dev.penchant.web.api.item;

import dev.penchant.domain.catalog.Item;
import dev.penchant.ingestion.ItemSubmission;
import dev.penchant.web.api.json.JsonFields;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** An item of the catalog. */
public record ItemRepresentation(
    String id,
    String title,
    Optional<String> category,
    Optional<BigDecimal> price,
    boolean available,
    Instant updatedAt) {
  private static final Set<String> FIELDS =
      // a client may send back what it got
      Set.of("id", "title", "category", "price", "available", "updatedAt");

  static ItemRepresentation from(Item item) {
    return new ItemRepresentation(
        item.id().value(),
        item.title(),
        item.category(),
        item.price(),
        item.available(),
        item.updatedAt());
  }

  static JsonFields fields(JsonObject body) {
    return new JsonFields(body, FIELDS);
  }

  static ItemSubmission submission(JsonFields fields) {
    return new ItemSubmission(
        fields.text("id"),
        fields.text("title"),
        fields.text("category"),
        fields.text("price"),
        fields.text("available"));
  }
}
