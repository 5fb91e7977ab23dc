package dev.penchant.recommendation;

import dev.penchant.domain.shop.ShopId;
import java.util.OptionalLong;

/** Tells whether shops are served by the models they should be served by. Thread-safe. */
public interface ServedModels {

  /**
   * The active version if it was read and its files are damaged, so that another one is served or
   * none. Waits for the shop's first load to end; a newer version that is still being read does not
   * count.
   *
   * @throws dev.penchant.domain.shop.UnknownShop if there is no such shop
   */
  OptionalLong damaged(ShopId shop);
}
