package dev.penchant.domain.batch;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.context.JobContext;

/** Reads the parameters that every job has. */
final class BatchParameters {
  private BatchParameters() {}

  static long jobId(JobOperator operator, JobContext job) {
    return Long.parseLong(
        operator.getParameters(job.getExecutionId()).getProperty(JobControl.JOB_ID));
  }
}
