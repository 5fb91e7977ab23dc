package dev.penchant.domain.catalog;

import dev.penchant.domain.shop.ShopId;
import java.util.List;

/**
 * CDI event: the catalog changed. Fired inside the changing transaction; observe it with {@code
 * TransactionPhase.AFTER_SUCCESS}.
 *
 * @param saved inserted or replaced, as they are now
 * @param deleted no longer in the catalog
 */
public record CatalogChanged(ShopId shop, List<Item> saved, List<ItemId> deleted) {
  public CatalogChanged {
    saved = List.copyOf(saved);
    deleted = List.copyOf(deleted);
  }
}
