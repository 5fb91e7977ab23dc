package dev.penchant.domain.batch;

import dev.penchant.domain.job.RejectedRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the steps of a running job tell of themselves. Thread-safe. */
@ApplicationScoped
public class JobProgress {
  private static final Duration BETWEEN_WRITES = Duration.ofMillis(500);

  private final JobJournal journal;
  private final Clock clock;
  private final Map<StepKey, Instant> lastReports = new ConcurrentHashMap<>();
  private final Map<Long, StopAnswer> stopAnswers = new ConcurrentHashMap<>();

  @Inject
  public JobProgress(JobJournal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /** For the container's proxy. */
  protected JobProgress() {
    this(null, null);
  }

  private record StepKey(long jobId, String step) {}

  private record StopAnswer(boolean stop, Instant at) {}

  /**
   * Tells how far a step is. Written in a transaction of its own, so that it is seen at once and
   * stays if the step fails; reports that follow each other quickly are left out, except the first
   * and last of a step. A fraction of 1 ends the step; a lower one after it begins it anew.
   *
   * @param step a stable short name, at most 60 characters
   * @param fraction how much of the step is done, 0 to 1
   * @param message one line for people, may be empty
   */
  public void report(long jobId, String step, double fraction, String message) {
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException("fraction must be from 0 to 1, but is " + fraction);
    }
    Instant now = clock.instant();
    StepKey key = new StepKey(jobId, step);
    Instant last = lastReports.get(key);
    boolean ends = fraction == 1;
    if (!ends && last != null && now.isBefore(last.plus(BETWEEN_WRITES))) {
      return;
    }
    journal.report(jobId, step, fraction, message, now);
    if (ends) {
      lastReports.remove(key);
      return;
    }
    lastReports.put(key, now);
  }

  /**
   * Adds to a counter of the job. Joins the caller's transaction: what is rolled back and done
   * again after a restart is counted once.
   *
   * @param counter a stable name of {@link dev.penchant.domain.job.JobRun#counters()}, at most 100
   *     characters
   */
  public void count(long jobId, String counter, long amount) {
    if (amount != 0) {
      journal.count(jobId, counter, amount);
    }
  }

  /** Keeps rejected rows with the job. Joins the caller's transaction, like {@link #count}. */
  public void reject(long jobId, List<RejectedRow> rows) {
    if (!rows.isEmpty()) {
      journal.reject(jobId, rows);
    }
  }

  /**
   * Tells what came of the job, for people; shown if it ends well. Written in a transaction of its
   * own.
   */
  public void conclude(long jobId, String message) {
    journal.conclude(jobId, message);
  }

  /**
   * Whether someone asked the job to stop. Cheap enough to ask for every row: it may answer half a
   * second late.
   */
  public boolean stopRequested(long jobId) {
    Instant now = clock.instant();
    StopAnswer known = stopAnswers.get(jobId);
    if (known != null && now.isBefore(known.at().plus(BETWEEN_WRITES))) {
      return known.stop();
    }
    boolean stop = journal.stopRequested(jobId);
    stopAnswers.put(jobId, new StopAnswer(stop, now));
    return stop;
  }

  /** Forgets what is kept in memory about a job. */
  void forget(long jobId) {
    stopAnswers.remove(jobId);
    lastReports.keySet().removeIf(key -> key.jobId() == jobId);
  }
}
