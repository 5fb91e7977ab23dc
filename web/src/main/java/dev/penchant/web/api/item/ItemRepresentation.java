package dev.penchant.web.api.item;

import dev.penchant.domain.catalog.Item;
import dev.penchant.ingestion.ItemSubmission;
import dev.penchant.web.api.json.JsonFields;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of the catalog. */
@Schema(name = "Item", requiredProperties = "id")
public record ItemRepresentation(
    @Schema(description = "The shop's own id of the item", maxLength = 128, example = "85123A")
        String id,
    @Schema(
            description = "What people read; the id where absent",
            maxLength = 500,
            example = "White hanging heart T-light holder")
        String title,
    @Schema(
            description = "Path in the shop's tree, parts joined by /",
            maxLength = 250,
            example = "Home/Candles")
        Optional<String> category,
    @Schema(description = "In the shop's currency", minimum = "0", example = "2.55")
        Optional<BigDecimal> price,
    @Schema(description = "Whether it may be recommended", defaultValue = "true") boolean available,
    @Schema(readOnly = true) Instant updatedAt) {
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
