package dev.penchant.web.api.model;

import dev.penchant.domain.modelversion.ModelVersion;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A model version. */
public record ModelRepresentation(
    long number,
    String state,
    long jobId,
    String message,
    Instant startedAt,
    Optional<Instant> completedAt,
    Optional<Instant> promotedAt,
    Map<String, Map<String, Float>> metrics) {
  static ModelRepresentation from(ModelVersion version) {
    Map<String, Map<String, Float>> metrics = new TreeMap<>();
    version.metrics().forEach((model, values) -> metrics.put(model, rounded(values)));
    return new ModelRepresentation(
        version.number(),
        version.state().name().toLowerCase(Locale.ROOT),
        version.jobId(),
        version.message(),
        version.startedAt(),
        version.completedAt(),
        version.promotedAt(),
        metrics);
  }

  /** More digits than a float's would claim a precision that no evaluation has. */
  private static Map<String, Float> rounded(Map<String, Double> values) {
    Map<String, Float> rounded = new TreeMap<>();
    values.forEach((metric, value) -> rounded.put(metric, value.floatValue()));
    return rounded;
  }
}
