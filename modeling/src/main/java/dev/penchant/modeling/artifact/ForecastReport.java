package dev.penchant.modeling.artifact;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How well each method foretold the interests of a held-out period: perplexity of the items that
 * users turned to in it, under topics and profiles that knew nothing of it. Lower is better.
 *
 * @param perplexities by method; empty where the shop's log is too short to hold out a period
 * @param corrected the same with topics whose items were corrected for what happened to them lately
 * @param winner the method whose forecasts are stored and shown
 * @param userCount users with a history before and events in the held-out period
 * @param eventCount their events in it
 * @param message why this method won, one line for people
 */
public record ForecastReport(
    Map<ForecastMethod, Double> perplexities,
    Map<ForecastMethod, Double> corrected,
    ForecastMethod winner,
    int userCount,
    long eventCount,
    String message) {
  public ForecastReport {
    perplexities = ordered(perplexities);
    corrected = ordered(corrected);
    Objects.requireNonNull(winner, "winner");
    Objects.requireNonNull(message, "message");
  }

  private static Map<ForecastMethod, Double> ordered(Map<ForecastMethod, Double> map) {
    return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(map));
  }
}
