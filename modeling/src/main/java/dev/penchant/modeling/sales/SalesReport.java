package dev.penchant.modeling.sales;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How well each method foretold the shop's own past.
 *
 * @param errors by method; empty where the log is too short to hold out a period
 * @param winner the method whose forecasts are shown
 * @param rowCount how many rows were foretold
 * @param periodCount how many periods of each
 * @param message why this method, one line for people
 */
public record SalesReport(
    Map<SalesMethod, SalesError> errors,
    SalesMethod winner,
    int rowCount,
    int periodCount,
    String message) {
  public SalesReport {
    errors = errors.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(errors));
    Objects.requireNonNull(winner, "winner");
    Objects.requireNonNull(message, "message");
  }

  /** The figures by method's label, then metric. */
  public Map<String, Map<String, Double>> metrics() {
    Map<String, Map<String, Double>> metrics = new LinkedHashMap<>();
    errors.forEach(
        (method, error) ->
            metrics.put(
                method.label(),
                Map.of(
                    "risk", error.risk(),
                    "mase", error.scaledError(),
                    "coverage", error.coverage())));
    return metrics;
  }
}
