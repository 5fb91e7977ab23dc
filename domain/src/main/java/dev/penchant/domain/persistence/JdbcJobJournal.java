package dev.penchant.domain.persistence;

import dev.penchant.domain.batch.JobJournal;
import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.job.JobState;
import dev.penchant.domain.job.RejectedRow;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.transaction.Transactional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Jobs written on JDBC: every change is one statement whose condition decides, so that a stop, a
 * report and the end of a job can meet in any order.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JdbcJobJournal implements JobJournal {
  private static final String RUNNING = "state IN ('RUNNING', 'STOPPING')";
  private static final String WRITE = "write the job's record";
  private static final String READ = "read the job's record";
  private static final int TITLE = 250;

  private final Jdbc jdbc;
  private final JobProgressTables progress;
  private final String node;

  /**
   * @param node tells servers on the same database apart
   */
  @Inject
  JdbcJobJournal(
      DataSource dataSource,
      @ConfigProperty(name = "penchant.node", defaultValue = "main") String node) {
    this.jdbc = new Jdbc(dataSource);
    this.progress = new JobProgressTables(jdbc);
    this.node = node;
  }

  @Override
  public OptionalLong open(ShopId shop, JobKind kind, String title, Instant at) {
    String slot = shop.value() + ":" + kind.name();
    boolean opened =
        jdbc.updateUnlessTaken(
            WRITE,
            "INSERT INTO job_run (shop, kind, title, state, message, failure, node, running_slot,"
                + " started_at) VALUES (?, ?, ?, 'RUNNING', '', '', ?, ?, ?)",
            shop.value(),
            kind.name(),
            Texts.cut(title, TITLE),
            node,
            slot,
            at.toEpochMilli());
    if (!opened) {
      return OptionalLong.empty();
    }
    // no one else can hold the slot before this transaction ends
    return OptionalLong.of(
        jdbc.number(READ, "SELECT id FROM job_run WHERE running_slot = ?", slot));
  }

  @Override
  public boolean reopen(long jobId, Instant at) {
    return jdbc.updateUnlessTaken(
        WRITE,
        "UPDATE job_run SET state = 'RUNNING', failure = '', ended_at = NULL, node = ?,"
            + " running_slot = CONCAT(shop, ':', kind) WHERE id = ? AND running_slot IS NULL",
        node,
        jobId);
  }

  @Override
  public void executes(long jobId, long executionId) {
    jdbc.update(WRITE, "UPDATE job_run SET execution_id = ? WHERE id = ?", executionId, jobId);
  }

  @Override
  public OptionalLong execution(long jobId) {
    return jdbc
        .query(
            READ,
            "SELECT execution_id FROM job_run WHERE id = ? AND execution_id IS NOT NULL",
            row -> row.getLong(1),
            jobId)
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  @Override
  public void requestStop(long jobId) {
    jdbc.update(
        WRITE, "UPDATE job_run SET state = 'STOPPING' WHERE id = ? AND state = 'RUNNING'", jobId);
  }

  @Override
  public boolean stopRequested(long jobId) {
    String sql = "SELECT COUNT(*) FROM job_run WHERE id = ? AND state = 'STOPPING'";
    return jdbc.number(READ, sql, jobId) > 0;
  }

  @Override
  public void fail(long jobId, String failure) {
    jdbc.update(
        WRITE,
        "UPDATE job_run SET failure = ? WHERE id = ?",
        Texts.cut(failure, Texts.MESSAGE),
        jobId);
  }

  @Override
  public void failUnlessTold(long jobId, String failure) {
    jdbc.update(
        WRITE,
        "UPDATE job_run SET failure = ? WHERE id = ? AND failure = ''",
        Texts.cut(failure, Texts.MESSAGE),
        jobId);
  }

  @Override
  public void conclude(long jobId, String message) {
    jdbc.update(
        WRITE,
        "UPDATE job_run SET message = ? WHERE id = ?",
        Texts.cut(message, Texts.MESSAGE),
        jobId);
  }

  @Override
  public void close(long jobId, JobState state, Instant at) {
    jdbc.update(
        WRITE,
        "UPDATE job_run SET state = ?, ended_at = ?, running_slot = NULL WHERE id = ? AND "
            + RUNNING,
        state.name(),
        at.toEpochMilli(),
        jobId);
  }

  @Override
  public List<Long> closeOrphans(Instant at) {
    List<Long> orphans =
        jdbc.query(
            READ,
            "SELECT id FROM job_run WHERE node = ? AND " + RUNNING + " ORDER BY id FOR UPDATE",
            row -> row.getLong(1),
            node);
    for (long jobId : orphans) {
      fail(jobId, "The server ended while the job ran; restart it to continue");
      close(jobId, JobState.INTERRUPTED, at);
    }
    return orphans;
  }

  @Override
  public void report(long jobId, String step, double fraction, String message, Instant at) {
    progress.report(jobId, step, fraction, message, at);
  }

  @Override
  public void endStep(long jobId, String step, Instant at) {
    progress.endStep(jobId, step, at);
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRED)
  public void count(long jobId, String counter, long amount) {
    progress.count(jobId, counter, amount);
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRED)
  public void reject(long jobId, List<RejectedRow> rows) {
    progress.reject(jobId, rows);
  }
}
