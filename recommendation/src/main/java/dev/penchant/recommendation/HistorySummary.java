package dev.penchant.recommendation;

import dev.penchant.domain.behaviour.EventType;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A user's events in short.
 *
 * @param eventCount of the latest {@value #LIMIT} events at most, like everything here
 * @param itemCount distinct items
 * @param byType types that occur
 */
public record HistorySummary(
    int eventCount,
    int itemCount,
    Map<EventType, Integer> byType,
    Optional<Instant> firstEvent,
    Optional<Instant> lastEvent) {
  /** So many of a user's latest events are looked at. */
  public static final int LIMIT = 5_000;

  public HistorySummary {
    byType = Map.copyOf(byType);
    Objects.requireNonNull(firstEvent, "firstEvent");
    Objects.requireNonNull(lastEvent, "lastEvent");
  }
}
