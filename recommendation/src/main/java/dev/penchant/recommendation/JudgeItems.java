package dev.penchant.recommendation;

import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.shop.ShopId;
import java.util.List;
import java.util.Optional;

/**
 * Tells how good items are by ratings and re-purchase. Thread-safe. Every method throws {@link
 * dev.penchant.domain.shop.UnknownShop} if there is no such shop.
 */
public interface JudgeItems {

  /** An item's quality; empty while the shop has no model that knows the item's. */
  Optional<ItemQuality> ofItem(ShopId shop, ItemId item);

  /** The rated items, the highest estimate first. */
  List<ItemId> bestRated(ShopId shop, int limit);

  /** The items whose buyers had time to buy again, the highest estimated share first. */
  List<ItemId> mostBoughtAgain(ShopId shop, int limit);
}
