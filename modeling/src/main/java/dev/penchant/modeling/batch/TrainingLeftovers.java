package dev.penchant.modeling.batch;

import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobRuns;
import dev.penchant.domain.modelversion.ModelState;
import dev.penchant.domain.modelversion.ModelVersion;
import dev.penchant.domain.modelversion.ModelVersions;
import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.Shops;
import dev.penchant.modeling.artifact.ModelStore;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * At start-up, after the jobs of a killed server have been ended: says of versions in training that
 * none of them is, and removes what trainings prepared that will not be restarted.
 */
@ApplicationScoped
public class TrainingLeftovers {
  private static final Logger LOG = Logger.getLogger(TrainingLeftovers.class.getName());

  private static final String INTERRUPTED =
      "The server ended during the training; restart its job to go on";

  /** As long as the file of an import that did not end well is kept. */
  private static final Duration RESTARTED_WITHIN = Duration.ofDays(14);

  private final Shops shops;
  private final ModelVersions versions;
  private final JobRuns jobs;
  private final ModelStore store;
  private final Clock clock;

  /** For the container's proxy only. */
  protected TrainingLeftovers() {
    this(null, null, null, null, null);
  }

  @Inject
  public TrainingLeftovers(
      Shops shops, ModelVersions versions, JobRuns jobs, ModelStore store, Clock clock) {
    this.shops = shops;
    this.versions = versions;
    this.jobs = jobs;
    this.store = store;
    this.clock = clock;
  }

  void tidy(@Observes @Priority(Interceptor.Priority.APPLICATION + 10) Startup event) {
    for (Shop shop : shops.all()) {
      versions.of(shop.id()).stream()
          .filter(version -> version.state() == ModelState.TRAINING)
          .filter(version -> job(version).filter(job -> job.state().isRunning()).isEmpty())
          .forEach(
              version ->
                  versions.stop(version.shop(), version.number(), INTERRUPTED, clock.instant()));
      store.staged(shop.id()).stream()
          .filter(version -> !goesOn(shop.id(), version))
          .forEach(version -> discard(shop.id(), version));
    }
  }

  private boolean goesOn(ShopId shop, long version) {
    return versions.find(shop, version).flatMap(this::job).filter(this::goesOn).isPresent();
  }

  private boolean goesOn(JobRun job) {
    Instant oldest = clock.instant().minus(RESTARTED_WITHIN);
    return job.state().isRunning()
        || (job.state().isRestartable()
            && job.endedAt().filter(ended -> ended.isBefore(oldest)).isEmpty());
  }

  private Optional<JobRun> job(ModelVersion version) {
    return jobs.find(version.shop(), version.jobId());
  }

  private void discard(ShopId shop, long version) {
    try {
      store.discardStaged(shop, version);
    } catch (IOException notRemoved) {
      LOG.log(
          Level.WARNING,
          "Shop {0}: what the training of version {1} left cannot be removed: {2}",
          new Object[] {shop, version, notRemoved});
    }
  }
}
