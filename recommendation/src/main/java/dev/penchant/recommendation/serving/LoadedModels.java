package dev.penchant.recommendation.serving;

import dev.penchant.domain.shop.ShopId;
import dev.penchant.recommendation.ServedModels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** Tells which shops in memory go without the model they should have. */
@ApplicationScoped
public class LoadedModels implements ServedModels {
  private final ServedShops shops;

  /** For the container's proxy only. */
  protected LoadedModels() {
    this(null);
  }

  @Inject
  public LoadedModels(ServedShops shops) {
    this.shops = shops;
  }

  @Override
  public OptionalLong damaged(ShopId shop) {
    return shops.require(shop).damagedVersion();
  }
}
