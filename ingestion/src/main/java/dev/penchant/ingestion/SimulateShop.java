package dev.penchant.ingestion;

import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.shop.ShopId;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Fills a shop with a catalog and behaviour in which interests persist, drift and shift at known
 * times: for a first look, for tests, and to measure shift detection. Thread-safe.
 */
@ApplicationScoped
public class SimulateShop {

  /**
   * Starts the job that fills the shop; returns when it has begun. What the shop has already stays.
   *
   * @throws dev.penchant.domain.batch.JobAlreadyRunning if a simulation runs in the shop
   */
  public JobRun start(ShopId shop, SimulationSettings settings) {
    throw new UnsupportedOperationException();
  }
}
