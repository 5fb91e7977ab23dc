package dev.penchant.domain.persistence;

import dev.penchant.domain.job.RejectedRow;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The tables {@code job_step}, {@code job_counter} and {@code rejected_row}. */
final class JobProgressTables {
  private static final int REJECTED_TEXT = 1_000;
  private static final String WHAT = "write the job's progress";

  private static final MultiRowInsert<RejectedRowOfJob> REJECTED_ROWS =
      new MultiRowInsert<>(
          "rejected_row",
          List.of("job_id", "line", "reason", "message", "content"),
          RejectedRowOfJob::bind);

  private final Jdbc jdbc;

  JobProgressTables(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  private record RejectedRowOfJob(long jobId, RejectedRow row) {
    static void bind(PreparedStatement statement, int first, RejectedRowOfJob rejected)
        throws SQLException {
      RejectedRow row = rejected.row();
      statement.setLong(first, rejected.jobId());
      statement.setLong(first + 1, row.line());
      statement.setString(first + 2, row.reason());
      statement.setString(first + 3, Texts.cut(row.message(), REJECTED_TEXT));
      statement.setString(first + 4, Texts.cut(row.row(), REJECTED_TEXT));
    }
  }

  void report(long jobId, String step, double fraction, String message, Instant at) {
    if (!updateStep(jobId, step, fraction, message, at)
        && !insertStep(jobId, step, fraction, message, at)) {
      updateStep(jobId, step, fraction, message, at);
    }
  }

  private boolean updateStep(long jobId, String step, double fraction, String message, Instant at) {
    // MySQL assigns from left to right, so started_at must look at ended_at before it changes
    return jdbc.update(
            WHAT,
            "UPDATE job_step SET"
                + " started_at = CASE WHEN ended_at IS NULL THEN started_at ELSE ? END,"
                + " fraction = ?, message = ?, ended_at = ? WHERE job_id = ? AND name = ?",
            at.toEpochMilli(),
            fraction,
            Texts.cut(message, Texts.MESSAGE),
            endOf(fraction, at),
            jobId,
            step)
        > 0;
  }

  private boolean insertStep(long jobId, String step, double fraction, String message, Instant at) {
    long position = jdbc.number(WHAT, "SELECT COUNT(*) FROM job_step WHERE job_id = ?", jobId);
    return jdbc.updateUnlessTaken(
        WHAT,
        "INSERT INTO job_step (job_id, name, position, fraction, message, started_at, ended_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        jobId,
        step,
        position,
        fraction,
        Texts.cut(message, Texts.MESSAGE),
        at.toEpochMilli(),
        endOf(fraction, at));
  }

  private static Long endOf(double fraction, Instant at) {
    return fraction == 1 ? at.toEpochMilli() : null;
  }

  void endStep(long jobId, String step, Instant at) {
    jdbc.update(
        WHAT,
        "UPDATE job_step SET fraction = 1, ended_at = ?"
            + " WHERE job_id = ? AND name = ? AND ended_at IS NULL",
        at.toEpochMilli(),
        jobId,
        step);
  }

  void count(long jobId, String counter, long amount) {
    if (!add(jobId, counter, amount)
        && !jdbc.updateUnlessTaken(
            WHAT,
            "INSERT INTO job_counter (job_id, name, amount) VALUES (?, ?, ?)",
            jobId,
            counter,
            amount)) {
      add(jobId, counter, amount);
    }
  }

  private boolean add(long jobId, String counter, long amount) {
    return jdbc.update(
            WHAT,
            "UPDATE job_counter SET amount = amount + ? WHERE job_id = ? AND name = ?",
            amount,
            jobId,
            counter)
        > 0;
  }

  void reject(long jobId, List<RejectedRow> rows) {
    List<RejectedRowOfJob> rejected =
        rows.stream().map(row -> new RejectedRowOfJob(jobId, row)).toList();
    jdbc.run("keep rejected rows", connection -> REJECTED_ROWS.insertAll(connection, rejected));
  }
}
