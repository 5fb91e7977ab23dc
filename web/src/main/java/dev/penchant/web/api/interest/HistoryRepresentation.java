package dev.penchant.web.api.interest;

import dev.penchant.recommendation.HistorySummary;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A user's events in short. */
@Schema(name = "History", description = "Of the user's latest 5,000 events at most")
public record HistoryRepresentation(
    @Schema(example = "240") int eventCount,
    @Schema(description = "Different items", example = "97") int itemCount,
    @Schema(
            type = SchemaType.OBJECT,
            description = "Events by type",
            example = "{\"purchase\": 22, \"view\": 218}")
        Map<String, Integer> byType,
    Optional<Instant> firstEvent,
    Optional<Instant> lastEvent) {
  static HistoryRepresentation from(HistorySummary history) {
    Map<String, Integer> byType = new TreeMap<>();
    history.byType().forEach((type, count) -> byType.put(type.wireName(), count));
    return new HistoryRepresentation(
        history.eventCount(),
        history.itemCount(),
        byType,
        history.firstEvent(),
        history.lastEvent());
  }
}
