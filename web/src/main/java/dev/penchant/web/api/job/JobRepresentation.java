package dev.penchant.web.api.job;

import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobStep;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job from its start to its end. */
@Schema(name = "Job")
public record JobRepresentation(
    @Schema(example = "12") long id,
    @Schema(enumeration = {"import", "training", "simulation"}) String kind,
    @Schema(description = "What it works on", example = "online-retail.csv.gz") String title,
    @Schema(
            enumeration = {"running", "stopping", "completed", "stopped", "failed", "interrupted"},
            description = "A job that is stopped, failed or interrupted can be restarted")
        String state,
    @Schema(description = "Why it failed or what came of it") String message,
    Instant startedAt,
    Optional<Instant> endedAt,
    @Schema(description = "In the order they began") List<Step> steps,
    @Schema(
            type = SchemaType.OBJECT,
            description =
                "Totals; of an import: read, stored, duplicate, rejected, items and left-out.REASON",
            example = "{\"read\": 541909, \"stored\": 392692, \"rejected\": 0}")
        Map<String, Long> counters) {

  /** One step of a job. */
  @Schema(name = "JobStep")
  public record Step(
      @Schema(example = "factorize") String name,
      @Schema(description = "How much of it is done, 0 to 1", example = "0.4") float fraction,
      String message,
      Instant startedAt,
      Optional<Instant> endedAt) {
    static Step from(JobStep step) {
      return new Step(
          step.name(), (float) step.fraction(), step.message(), step.startedAt(), step.endedAt());
    }
  }

  static JobRepresentation from(JobRun job) {
    return new JobRepresentation(
        job.id(),
        job.kind().name().toLowerCase(Locale.ROOT),
        job.title(),
        job.state().name().toLowerCase(Locale.ROOT),
        job.message(),
        job.startedAt(),
        job.endedAt(),
        job.steps().stream().map(Step::from).toList(),
        new TreeMap<>(job.counters()));
  }
}
