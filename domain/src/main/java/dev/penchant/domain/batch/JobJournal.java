package dev.penchant.domain.batch;

import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.job.JobState;
import dev.penchant.domain.job.RejectedRow;
import dev.penchant.domain.shop.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * Writes what becomes of jobs. Except {@link #count} and {@link #reject}, every method works in a
 * transaction of its own: it is seen at once and survives the failure of the caller's.
 */
public interface JobJournal {

  /**
   * Enters a new running job.
   *
   * @return its id; empty if a job of the kind runs in the shop
   */
  OptionalLong open(ShopId shop, JobKind kind, String title, Instant at);

  /**
   * Makes an ended job run again and forgets why it failed.
   *
   * @return false, and nothing changes, if a job of its kind runs in the shop
   */
  boolean reopen(long jobId, Instant at);

  /** Notes the job's latest execution in Jakarta Batch. */
  void executes(long jobId, long executionId);

  /** The job's latest execution; empty if it never got so far. */
  OptionalLong execution(long jobId);

  /** Moves a running job to STOPPING; does nothing to others. */
  void requestStop(long jobId);

  boolean stopRequested(long jobId);

  /** Tells why the job fails, if it does. */
  void fail(long jobId, String failure);

  /** As {@link #fail}, where nothing was told yet. */
  void failUnlessTold(long jobId, String failure);

  /** Tells what came of the job, if it ends well. */
  void conclude(long jobId, String message);

  /** Ends a running job; does nothing to others. */
  void close(long jobId, JobState state, Instant at);

  /**
   * Ends as INTERRUPTED the jobs that a former run of this server left running.
   *
   * @return their ids
   */
  List<Long> closeOrphans(Instant at);

  /** Writes how far a step is; a fraction of 1 ends it, a lower one after that begins it anew. */
  void report(long jobId, String step, double fraction, String message, Instant at);

  /** Ends a step that is not ended and leaves its message. */
  void endStep(long jobId, String step, Instant at);

  /** Adds to a counter. Joins the caller's transaction. */
  void count(long jobId, String counter, long amount);

  /** Keeps rejected rows. Joins the caller's transaction. */
  void reject(long jobId, List<RejectedRow> rows);
}
