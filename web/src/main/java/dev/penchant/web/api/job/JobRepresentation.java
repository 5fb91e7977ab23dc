package dev.penchant.web.api.job;

import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobStep;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A job from its start to its end. */
public record JobRepresentation(
    long id,
    String kind,
    String title,
    String state,
    String message,
    Instant startedAt,
    Optional<Instant> endedAt,
    List<Step> steps,
    Map<String, Long> counters) {

  /** One step of a job. */
  public record Step(
      String name, float fraction, String message, Instant startedAt, Optional<Instant> endedAt) {
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
