package dev.penchant.web.api.model;

import dev.penchant.domain.modelversion.ModelVersion;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A model version. */
@Schema(name = "Model")
public record ModelRepresentation(
    @Schema(description = "Counts from 1 within the shop", example = "3") long number,
    @Schema(
            enumeration = {"training", "ready", "active", "failed"},
            description = "The active one is served; a ready one can be promoted")
        String state,
    @Schema(description = "The training job", example = "12") long jobId,
    @Schema(description = "Why it was not promoted or why it failed") String message,
    Instant startedAt,
    Optional<Instant> completedAt,
    Optional<Instant> promotedAt,
    @Schema(
            type = SchemaType.OBJECT,
            description =
                "By model, then by metric, on the held-out last part of the log, all items ranked; baselines beside models",
            example = "{\"als\": {\"ndcg@10\": 0.31}, \"popularity\": {\"ndcg@10\": 0.12}}")
        Map<String, Map<String, Double>> metrics) {
  static ModelRepresentation from(ModelVersion version) {
    Map<String, Map<String, Double>> metrics = new TreeMap<>();
    version.metrics().forEach((model, values) -> metrics.put(model, new TreeMap<>(values)));
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
}
