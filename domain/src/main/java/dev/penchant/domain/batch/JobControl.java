package dev.penchant.domain.batch;

import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobRuns;
import dev.penchant.domain.job.JobState;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.transaction.Transactional;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.JobExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Starts, stops and restarts the jobs of shops. Of each kind only one job runs in a shop at a time,
 * however many requests ask at once. Thread-safe.
 *
 * <p>The job XML must name {@code jobRunListener} as a listener of the job and {@code
 * stepRunListener} as a listener of each step. Steps find the parameters {@code jobId} and {@code
 * shop} beside those given to {@link #start}.
 *
 * <p>Nothing here joins the caller's transaction: the batch runtime would enter the execution in
 * it, where the job's own thread cannot see it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class JobControl {
  /** Name of the job parameter that carries {@link JobRun#id()}. */
  public static final String JOB_ID = "jobId";

  /** Name of the job parameter that carries the shop's id. */
  public static final String SHOP = "shop";

  private final JobRuns jobRuns;
  private final JobJournal journal;
  private final Clock clock;

  @Inject
  public JobControl(JobRuns jobRuns, JobJournal journal, Clock clock) {
    this.jobRuns = jobRuns;
    this.journal = journal;
    this.clock = clock;
  }

  /** For the container's proxy. */
  protected JobControl() {
    this(null, null, null);
  }

  /**
   * Starts a job; it runs on when this returns.
   *
   * @param title what it works on, for people, at most 250 characters
   * @param jobXmlName file name in {@code META-INF/batch-jobs} without {@code .xml}
   * @throws JobAlreadyRunning if a job of this kind runs in the shop
   */
  public JobRun start(
      ShopId shop, JobKind kind, String title, String jobXmlName, Map<String, String> parameters) {
    long jobId =
        journal
            .open(shop, kind, title, clock.instant())
            .orElseThrow(() -> new JobAlreadyRunning(shop, kind));
    Properties all = new Properties();
    all.putAll(parameters);
    all.setProperty(JOB_ID, String.valueOf(jobId));
    all.setProperty(SHOP, shop.value());
    execute(jobId, () -> operator().start(jobXmlName, all));
    return require(shop, jobId);
  }

  /**
   * Asks a running job to stop at its next checkpoint and returns at once; does nothing if it has
   * ended.
   *
   * @throws UnknownJob if the shop has no such job
   */
  public void stop(ShopId shop, long jobId) {
    if (!require(shop, jobId).state().isRunning()) {
      return;
    }
    journal.requestStop(jobId);
    stopExecution(jobId);
  }

  /**
   * Continues a stopped, failed or interrupted job from its last checkpoint, under the same id.
   *
   * @throws UnknownJob if the shop has no such job
   * @throws JobNotRestartable if it is running or completed, or failed before its first step
   * @throws JobAlreadyRunning if another job of its kind runs in the shop
   */
  public JobRun restart(ShopId shop, long jobId) {
    JobRun job = require(shop, jobId);
    if (!job.state().isRestartable()) {
      throw new JobNotRestartable(
          "Job %d is %s; only a stopped, failed or interrupted one can be restarted"
              .formatted(jobId, job.state().name().toLowerCase(Locale.ROOT)));
    }
    long execution =
        journal
            .execution(jobId)
            .orElseThrow(
                () ->
                    new JobNotRestartable(
                        "Job %d failed before its first step; start it anew".formatted(jobId)));
    if (!journal.reopen(jobId, clock.instant())) {
      throw new JobAlreadyRunning(shop, job.kind());
    }
    execute(jobId, () -> restart(execution));
    return require(shop, jobId);
  }

  /** What a job was started with; empty if it never got as far as its first step. */
  public Map<String, String> parameters(long jobId) {
    OptionalLong execution = journal.execution(jobId);
    if (execution.isEmpty()) {
      return Map.of();
    }
    Properties all = operator().getParameters(execution.getAsLong());
    return all.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), all::getProperty));
  }

  private static long restart(long knownExecution) {
    JobOperator operator = operator();
    // a server killed while it restarted the job may have left a later one than the journal knows
    long latest =
        operator.getJobExecutions(operator.getJobInstance(knownExecution)).stream()
            .mapToLong(JobExecution::getExecutionId)
            .max()
            .orElse(knownExecution);
    return operator.restart(latest, operator.getParameters(latest));
  }

  private void execute(long jobId, LongSupplier begin) {
    try {
      journal.executes(jobId, begin.getAsLong());
    } catch (RuntimeException failure) {
      journal.fail(jobId, Failures.describe(failure));
      journal.close(jobId, JobState.FAILED, clock.instant());
      throw failure;
    }
    if (journal.stopRequested(jobId)) {
      // asked for before there was an execution to stop
      stopExecution(jobId);
    }
  }

  private void stopExecution(long jobId) {
    OptionalLong execution = journal.execution(jobId);
    if (execution.isEmpty()) {
      return;
    }
    try {
      operator().stop(execution.getAsLong());
    } catch (JobExecutionNotRunningException | NoSuchJobExecutionException ended) {
      // it ended in the meantime, which is what was asked for
    }
  }

  private JobRun require(ShopId shop, long jobId) {
    return jobRuns.find(shop, jobId).orElseThrow(() -> new UnknownJob(shop, jobId));
  }

  private static JobOperator operator() {
    return BatchRuntime.getJobOperator();
  }
}
