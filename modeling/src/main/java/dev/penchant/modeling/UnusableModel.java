package dev.penchant.modeling;

import dev.penchant.domain.shop.ShopId;

/** The files of a model version are gone or damaged, so it cannot be served. */
public class UnusableModel extends RuntimeException {
  public UnusableModel(ShopId shop, long version, RuntimeException cause) {
    super(
        "Model version %d of shop \"%s\" cannot be served: %s"
            .formatted(version, shop, cause.getMessage()),
        cause);
  }
}
