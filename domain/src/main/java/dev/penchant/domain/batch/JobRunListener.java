package dev.penchant.domain.batch;

import dev.penchant.domain.job.JobState;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** Enters the end of a job in the journal. Every job XML names it as a listener of the job. */
@Dependent
@Named("jobRunListener")
public class JobRunListener implements JobListener {
  private static final String UNTOLD = "Unexpected failure; the server's log says why";

  @Inject private JobContext jobContext;
  @Inject private JobJournal journal;
  @Inject private JobProgress progress;
  @Inject private Clock clock;

  @Override
  public void beforeJob() {
    journal.executes(jobId(), jobContext.getExecutionId());
  }

  @Override
  public void afterJob() {
    long jobId = jobId();
    JobState state =
        switch (jobContext.getBatchStatus()) {
          case STARTING, STARTED, COMPLETED -> JobState.COMPLETED;
          case STOPPING, STOPPED -> JobState.STOPPED;
          case FAILED, ABANDONED -> JobState.FAILED;
        };
    if (state == JobState.FAILED) {
      // where a chunk's transaction fails, the batch runtime tells its log and no listener
      journal.failUnlessTold(jobId, UNTOLD);
    }
    journal.close(jobId, state, clock.instant());
    progress.forget(jobId);
  }

  private long jobId() {
    return BatchParameters.jobId(BatchRuntime.getJobOperator(), jobContext);
  }
}
