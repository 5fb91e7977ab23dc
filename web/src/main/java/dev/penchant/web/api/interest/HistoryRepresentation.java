package dev.penchant.web.api.interest;

import dev.penchant.recommendation.HistorySummary;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A user's events in short. */
public record HistoryRepresentation(
    int eventCount,
    int itemCount,
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
