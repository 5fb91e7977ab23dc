package dev.penchant.domain.batch;

import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.shop.ShopId;
import java.util.Locale;

/** The shop has a running job of this kind already, and only one may run at a time. */
public class JobAlreadyRunning extends RuntimeException {
  public JobAlreadyRunning(ShopId shop, JobKind kind) {
    super(
        "The %s of shop \"%s\" is still running; wait for it or stop it"
            .formatted(kind.name().toLowerCase(Locale.ROOT), shop));
  }
}
