package dev.penchant.modeling.artifact;

import dev.penchant.domain.shop.ShopId;

/** The store has no such model version. */
public class UnknownModel extends RuntimeException {
  public UnknownModel(ShopId shop, long version) {
    super("Shop \"%s\" has no model version %d in the model store".formatted(shop, version));
  }
}
