package dev.penchant.web.admin.job;

import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What pages tell of any job beside what it says itself. Thread-safe. */
@Named
@ApplicationScoped
public class JobFigures {
  /** What an import counts first; what was left out and why comes after. */
  private static final List<String> LEADING =
      List.of("read", "stored", "duplicate", "rejected", "items");

  /** The step it is at or was at last; empty text before the first. */
  public String step(JobRun job) {
    return last(job).map(JobStep::name).orElse("");
  }

  /** How much of that step is done, 0 to 1. */
  public double fraction(JobRun job) {
    return last(job).map(JobStep::fraction).orElse(0.0);
  }

  /** The counters in the order people read them. */
  public List<Map.Entry<String, Long>> counters(JobRun job) {
    return job.counters().entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Long> entry) -> place(entry.getKey()))
                .thenComparing(Map.Entry::getKey))
        .toList();
  }

  private static int place(String counter) {
    int place = LEADING.indexOf(counter);
    return place < 0 ? LEADING.size() : place;
  }

  private static Optional<JobStep> last(JobRun job) {
    return job.steps().isEmpty()
        ? Optional.empty()
        : Optional.of(job.steps().get(job.steps().size() - 1));
  }
}
