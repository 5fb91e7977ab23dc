package dev.penchant.modeling;

import dev.penchant.domain.shop.ShopId;
import java.util.Objects;

/**
 * CDI event: this model version is now the shop's active one. Fired inside the promoting
 * transaction; observe it with {@code TransactionPhase.AFTER_SUCCESS}.
 *
 * @param version its {@link dev.penchant.domain.modelversion.ModelVersion#number()}
 */
public record ModelPublished(ShopId shop, long version) {
  public ModelPublished {
    Objects.requireNonNull(shop, "shop");
  }
}
