package dev.penchant.ingestion.batch;

import dev.penchant.domain.batch.JobProgress;
import dev.penchant.domain.job.RejectedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps in memory what a job tells of itself. */
final class CountedProgress extends JobProgress {
  private final Map<String, Long> counters = new TreeMap<>();
  private final List<RejectedRow> rows = new ArrayList<>();
  private double fraction;

  CountedProgress() {
    super(null, null);
  }

  Map<String, Long> counters() {
    return counters;
  }

  List<RejectedRow> rows() {
    return rows;
  }

  double fraction() {
    return fraction;
  }

  @Override
  public void report(long jobId, String step, double reported, String message) {
    fraction = reported;
  }

  @Override
  public void count(long jobId, String counter, long amount) {
    if (amount != 0) {
      counters.merge(counter, amount, Long::sum);
    }
  }

  @Override
  public void reject(long jobId, List<RejectedRow> rejected) {
    rows.addAll(rejected);
  }
}
