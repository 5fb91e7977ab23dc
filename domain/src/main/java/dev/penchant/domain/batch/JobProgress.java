package dev.penchant.domain.batch;

import dev.penchant.domain.job.RejectedRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the steps of a running job tell of themselves. Thread-safe. */
@ApplicationScoped
public class JobProgress {

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
    throw new UnsupportedOperationException();
  }

  /**
   * Adds to a counter of the job. Joins the caller's transaction: what is rolled back and done
   * again after a restart is counted once.
   *
   * @param counter a stable name of {@link dev.penchant.domain.job.JobRun#counters()}, at most 100
   *     characters
   */
  public void count(long jobId, String counter, long amount) {
    throw new UnsupportedOperationException();
  }

  /** Keeps rejected rows with the job. Joins the caller's transaction, like {@link #count}. */
  public void reject(long jobId, List<RejectedRow> rows) {
    throw new UnsupportedOperationException();
  }

  /**
   * Sets what came of the job, or will have come of it if it ends well. Joins the caller's
   * transaction.
   */
  public void conclude(long jobId, String message) {
    throw new UnsupportedOperationException();
  }

  /** Whether someone asked the job to stop. Cheap enough to ask for every row. */
  public boolean stopRequested(long jobId) {
    throw new UnsupportedOperationException();
  }
}
