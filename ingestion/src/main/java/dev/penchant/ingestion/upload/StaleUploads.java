package dev.penchant.ingestion.upload;

import dev.penchant.domain.batch.JobControl;
import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobRuns;
import dev.penchant.domain.job.JobState;
import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.Shops;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Lets go of files that no import will read again. A file stays while its import runs, and while it
 * can be restarted: for {@value #DAYS_RESTARTABLE} days after it stopped or failed, unless a file
 * of the same name was imported into the shop to the end since. Looked for when the server starts
 * and when an import does. Thread-safe.
 */
@ApplicationScoped
public class StaleUploads {
  /** For so many days an import that stopped or failed can be restarted. */
  public static final int DAYS_RESTARTABLE = 14;

  private static final Logger LOG = Logger.getLogger(StaleUploads.class.getName());

  /** A file may be on its way here, its job not yet begun. */
  private static final Duration ARRIVING = Duration.ofHours(1);

  private final Shops shops;
  private final JobRuns runs;
  private final JobControl jobs;
  private final Uploads uploads;
  private final Clock clock;

  /** For the container's proxy only. */
  protected StaleUploads() {
    this(null, null, null, null, null);
  }

  @Inject
  public StaleUploads(Shops shops, JobRuns runs, JobControl jobs, Uploads uploads, Clock clock) {
    this.shops = shops;
    this.runs = runs;
    this.jobs = jobs;
    this.uploads = uploads;
    this.clock = clock;
  }

  /** After the jobs that a killed server left running are told from those that run. */
  void discardAtStart(@Observes @Priority(Interceptor.Priority.APPLICATION + 100) Startup event) {
    discard();
  }

  /** Deletes what no import will read again. A failure is logged; it can wait for the next time. */
  public void discard() {
    try {
      Set<String> needed = new HashSet<>();
      for (Shop shop : shops.all()) {
        needed(shop.id()).forEach(needed::add);
      }
      int count = uploads.deleteAllBut(needed, clock.instant().minus(ARRIVING));
      if (count > 0) {
        LOG.log(Level.INFO, "{0} uploaded files deleted, whose imports are over", count);
      }
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Could not look for uploaded files that are not needed", failure);
    }
  }

  private Stream<String> needed(ShopId shop) {
    Instant since = clock.instant().minus(Duration.ofDays(DAYS_RESTARTABLE));
    List<JobRun> imports = runs.runningOrEndedSince(shop, JobKind.IMPORT, since);
    return imports.stream()
        .filter(job -> job.state().isRunning() || isAwaited(job, imports))
        .flatMap(job -> Optional.ofNullable(jobs.parameters(job.id()).get("upload")).stream());
  }

  private static boolean isAwaited(JobRun job, List<JobRun> others) {
    return job.state().isRestartable()
        && others.stream()
            .noneMatch(
                other ->
                    other.state() == JobState.COMPLETED
                        && other.id() > job.id()
                        && other.title().equals(job.title()));
  }
}
