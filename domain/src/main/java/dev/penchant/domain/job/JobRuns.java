package dev.penchant.domain.job;

import dev.penchant.domain.shop.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of jobs. Reading never waits for a running job's transaction. */
public interface JobRuns {
  Optional<JobRun> find(ShopId shop, long id);

  /** The shop's jobs, newest first. */
  List<JobRun> of(ShopId shop, int offset, int limit);

  long count(ShopId shop);

  /** The shop's running job of this kind. */
  Optional<JobRun> running(ShopId shop, JobKind kind);

  /** The shop's jobs of this kind that run, or ended at the instant or later, newest first. */
  List<JobRun> runningOrEndedSince(ShopId shop, JobKind kind, Instant since);

  /** Rejected rows of an import by line number. */
  List<RejectedRow> rejectedRows(ShopId shop, long jobId, int offset, int limit);

  /** How many rows {@link #rejectedRows} has of the import. */
  long rejectedRowCount(ShopId shop, long jobId);
}
