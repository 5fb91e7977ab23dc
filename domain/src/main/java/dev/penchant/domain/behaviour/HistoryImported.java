package dev.penchant.domain.behaviour;

import dev.penchant.domain.shop.ShopId;
import java.util.Objects;

/**
 * CDI event: an import has put past events and items into the shop's log and catalog, too many to
 * name. Fired inside a transaction; observe it with {@code TransactionPhase.AFTER_SUCCESS}.
 */
public record HistoryImported(ShopId shop) {
  public HistoryImported {
    Objects.requireNonNull(shop, "shop");
  }
}
