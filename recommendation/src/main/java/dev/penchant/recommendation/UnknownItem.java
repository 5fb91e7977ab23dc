package dev.penchant.recommendation;

import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.shop.ShopId;

/** The shop's catalog has no item of this id. */
public class UnknownItem extends RuntimeException {
  public UnknownItem(ShopId shop, ItemId item) {
    super("Shop \"%s\" has no item \"%s\"".formatted(shop, item));
  }
}
