package dev.penchant.domain.batch;

import dev.penchant.domain.shop.ShopId;

/** The shop has no job of this id. */
public class UnknownJob extends RuntimeException {
  public UnknownJob(ShopId shop, long jobId) {
    super("Shop \"%s\" has no job %d".formatted(shop, jobId));
  }
}
