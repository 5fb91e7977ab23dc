package dev.penchant.domain.batch;

import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.shop.ShopId;

/** The shop has a running job of this kind already, and only one may run at a time. */
public class JobAlreadyRunning extends RuntimeException {
  public JobAlreadyRunning(ShopId shop, JobKind kind) {
    super(
        "A job of kind %s is already running for shop \"%s\"; wait for it or stop it"
            .formatted(kind, shop));
  }
}
