package dev.penchant.domain.batch;

import jakarta.batch.api.listener.StepListener;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/**
 * Enters the begin and end of a step in the journal, and why it failed: a listener of the job is
 * not told. Every step in a job XML names it as a listener.
 */
@Dependent
@Named("stepRunListener")
public class StepRunListener implements StepListener {
  @Inject private JobContext jobContext;
  @Inject private StepContext stepContext;
  @Inject private JobJournal journal;
  @Inject private Clock clock;

  @Override
  public void beforeStep() {
    journal.report(jobId(), stepContext.getStepName(), 0, "", clock.instant());
  }

  @Override
  public void afterStep() {
    if (stepContext.getException() != null) {
      journal.fail(jobId(), Failures.describe(stepContext.getException()));
      return;
    }
    BatchStatus status = stepContext.getBatchStatus();
    if (status == BatchStatus.STARTED || status == BatchStatus.COMPLETED) {
      journal.endStep(jobId(), stepContext.getStepName(), clock.instant());
    }
  }

  private long jobId() {
    return BatchParameters.jobId(BatchRuntime.getJobOperator(), jobContext);
  }
}
