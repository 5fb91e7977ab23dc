package dev.penchant.ingestion;

import dev.penchant.domain.batch.JobControl;
import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.Shops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * Fills a shop with a catalog and behaviour in which interests persist, drift and shift at known
 * times: for a first look, for tests, and to measure shift detection. Thread-safe.
 */
@ApplicationScoped
public class SimulateShop {
  private static final String JOB_XML = "simulate-shop";

  private final Shops shops;
  private final JobControl jobs;
  private final Clock clock;

  /** For the container's proxy only. */
  protected SimulateShop() {
    this(null, null, null);
  }

  @Inject
  public SimulateShop(Shops shops, JobControl jobs, Clock clock) {
    this.shops = shops;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * Starts the job that fills the shop; returns when it has begun. What the shop has already stays;
   * a second simulation of one seed adds no event that the first one brought.
   *
   * @throws dev.penchant.domain.shop.UnknownShop if there is no such shop
   * @throws dev.penchant.domain.batch.JobAlreadyRunning if a simulation runs in the shop
   */
  public JobRun start(ShopId shop, SimulationSettings settings) {
    shops.require(shop);
    Map<String, String> parameters = new HashMap<>(settings.asParameters());
    // fixed now: a restart must go on with the same shop
    parameters.put("end", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    return jobs.start(
        shop,
        JobKind.SIMULATION,
        "%,d users over %d months".formatted(settings.users(), settings.months()),
        JOB_XML,
        parameters);
  }
}
