package dev.penchant.recommendation;

import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.interest.TopicId;
import dev.penchant.domain.shop.ShopId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows what was sold and what is foretold to be. Thread-safe. Every method throws {@link
 * dev.penchant.domain.shop.UnknownShop} if there is no such shop.
 */
public interface ForeseeSales {

  /**
   * An item's sales; empty while the shop has no model that knows the item, or too short a log for
   * a full period.
   */
  Optional<SalesOutlook> ofItem(ShopId shop, ItemId item);

  /** Every topic's sales, by topic; none under the same conditions. */
  Map<TopicId, SalesOutlook> ofTopics(ShopId shop);

  /** The items of which most is foretold for the next period, the greatest first. */
  List<ItemId> bestSelling(ShopId shop, int limit);
}
