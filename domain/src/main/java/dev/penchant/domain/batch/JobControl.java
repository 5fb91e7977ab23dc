package dev.penchant.domain.batch;

import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.shop.ShopId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Starts, stops and restarts the jobs of shops. Of each kind only one job runs in a shop at a time,
 * however many requests ask at once. Thread-safe.
 *
 * <p>The job XML must name {@code jobRunListener} as a job listener. Steps find the parameters
 * {@code jobId} and {@code shop} beside those given to {@link #start}.
 */
@ApplicationScoped
public class JobControl {
  /** Name of the job parameter that carries {@link JobRun#id()}. */
  public static final String JOB_ID = "jobId";

  /** Name of the job parameter that carries the shop's id. */
  public static final String SHOP = "shop";

  /**
   * Starts a job; it runs on when this returns.
   *
   * @param title what it works on, for people, at most 250 characters
   * @param jobXmlName file name in {@code META-INF/batch-jobs} without {@code .xml}
   * @throws JobAlreadyRunning if a job of this kind runs in the shop
   */
  public JobRun start(
      ShopId shop, JobKind kind, String title, String jobXmlName, Map<String, String> parameters) {
    throw new UnsupportedOperationException();
  }

  /**
   * Asks a running job to stop at its next checkpoint and returns at once; does nothing if it has
   * ended.
   *
   * @throws UnknownJob if the shop has no such job
   */
  public void stop(ShopId shop, long jobId) {
    throw new UnsupportedOperationException();
  }

  /**
   * Continues a stopped, failed or interrupted job from its last checkpoint, under the same id.
   *
   * @throws UnknownJob if the shop has no such job
   * @throws IllegalStateException if it is running or completed
   * @throws JobAlreadyRunning if another job of its kind runs in the shop
   */
  public JobRun restart(ShopId shop, long jobId) {
    throw new UnsupportedOperationException();
  }
}
