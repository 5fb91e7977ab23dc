package dev.penchant.domain.job;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One step of a job.
 *
 * @param name a stable short name, for example {@code factorize}
 * @param fraction how much of it is done, 0 to 1
 * @param message what it is doing or what came of it, one line, may be empty
 */
public record JobStep(
    String name, double fraction, String message, Instant startedAt, Optional<Instant> endedAt) {
  public JobStep {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(endedAt, "endedAt");
  }
}
