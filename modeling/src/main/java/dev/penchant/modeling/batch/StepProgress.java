package dev.penchant.modeling.batch;

import dev.penchant.domain.batch.JobProgress;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.TrainingStopped;
import java.util.function.BooleanSupplier;

/** Passes the progress of a step on to the record of its job. */
final class StepProgress implements Progress {
  /** A fraction of 1 ends the step in the record, which only its end may do. */
  private static final double ALL_BUT_DONE = 0.999;

  private final JobProgress jobProgress;
  private final long jobId;
  private final String step;
  private final BooleanSupplier stopped;

  StepProgress(JobProgress jobProgress, long jobId, String step, BooleanSupplier stopped) {
    this.jobProgress = jobProgress;
    this.jobId = jobId;
    this.step = step;
    this.stopped = stopped;
  }

  @Override
  public void report(double fraction, String message) {
    jobProgress.report(jobId, step, Math.max(0, Math.min(ALL_BUT_DONE, fraction)), message);
  }

  @Override
  public void checkStop() {
    if (stopped.getAsBoolean() || jobProgress.stopRequested(jobId)) {
      throw new TrainingStopped("stopped on request");
    }
  }

  void finish(String message) {
    jobProgress.report(jobId, step, 1, message);
  }
}
