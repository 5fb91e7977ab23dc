package dev.penchant.domain.persistence;

import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobState;
import dev.penchant.domain.job.JobStep;
import dev.penchant.domain.shop.ShopId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;

/** Only read through JPA; {@link JdbcJobJournal} writes. */
@Entity
@Immutable
@Table(name = "job_run")
class JobRunRow {
  @Id private long id;
  private String shop;
  private String kind;
  private String title;
  private String state;
  private String message;
  private String failure;

  @Column(name = "started_at")
  private long startedAt;

  @Column(name = "ended_at")
  private Long endedAt;

  @ElementCollection
  @Immutable
  @BatchSize(size = 100)
  @CollectionTable(name = "job_step", joinColumns = @JoinColumn(name = "job_id"))
  @MapKeyColumn(name = "name")
  private Map<String, JobStepRow> steps;

  @ElementCollection
  @Immutable
  @BatchSize(size = 100)
  @CollectionTable(name = "job_counter", joinColumns = @JoinColumn(name = "job_id"))
  @MapKeyColumn(name = "name")
  @Column(name = "amount")
  private Map<String, Long> counters;

  protected JobRunRow() {}

  JobRun toJobRun() {
    List<JobStep> orderedSteps =
        steps.entrySet().stream()
            .sorted(Comparator.comparingInt(entry -> entry.getValue().position()))
            .map(entry -> entry.getValue().toJobStep(entry.getKey()))
            .toList();
    return new JobRun(
        id,
        new ShopId(shop),
        JobKind.valueOf(kind),
        title,
        JobState.valueOf(state),
        orderedSteps,
        counters,
        failure.isEmpty() ? message : failure,
        Instant.ofEpochMilli(startedAt),
        Optional.ofNullable(endedAt).map(Instant::ofEpochMilli));
  }
}
