package dev.penchant.modeling;

import dev.penchant.domain.batch.JobControl;
import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.Shops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Starts the training of a shop's models. Thread-safe. */
@ApplicationScoped
public class TrainModels {
  private final Shops shops;
  private final JobControl jobs;

  /** For the container's proxy only. */
  protected TrainModels() {
    this(null, null);
  }

  @Inject
  public TrainModels(Shops shops, JobControl jobs) {
    this.shops = shops;
    this.jobs = jobs;
  }

  /**
   * Starts a training on all events of the shop. It runs on when this returns; the active model is
   * served until a better one is published.
   *
   * @throws dev.penchant.domain.shop.UnknownShop if there is no such shop
   * @throws dev.penchant.domain.batch.JobAlreadyRunning if the shop is being trained already
   */
  public JobRun start(ShopId shopId) {
    Shop shop = shops.require(shopId);
    return jobs.start(shop.id(), JobKind.TRAINING, "Models of " + shop.name(), "train", Map.of());
  }
}
