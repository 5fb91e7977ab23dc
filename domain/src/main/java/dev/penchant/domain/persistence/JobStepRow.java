package dev.penchant.domain.persistence;

import dev.penchant.domain.job.JobStep;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

@Embeddable
class JobStepRow {
  private int position;
  private double fraction;
  private String message;

  @Column(name = "started_at")
  private long startedAt;

  @Column(name = "ended_at")
  private Long endedAt;

  protected JobStepRow() {}

  int position() {
    return position;
  }

  JobStep toJobStep(String name) {
    return new JobStep(
        name,
        fraction,
        message,
        Instant.ofEpochMilli(startedAt),
        Optional.ofNullable(endedAt).map(Instant::ofEpochMilli));
  }
}
