package dev.penchant.recommendation;

import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.user.UserId;

/**
 * Gives lists of items. Thread-safe. Every method throws {@link
 * dev.penchant.domain.shop.UnknownShop} if there is no such shop.
 */
public interface RecommendItems {

  /**
   * A list for the user. An unknown user gets what is trending; the list is empty only if the
   * filters or an empty catalog leave nothing.
   */
  RecommendationList forUser(ShopId shop, UserId user, ListRequest request);

  /**
   * Items like the given one, which itself is not among them.
   *
   * @throws UnknownItem if the catalog has no such item
   */
  RecommendationList similarTo(ShopId shop, ItemId item, ListRequest request);

  /** What many users turn to at present. */
  RecommendationList trending(ShopId shop, ListRequest request);
}
