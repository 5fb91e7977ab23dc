package dev.penchant.recommendation;

import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/**
 * Shows interests and how they move. Thread-safe. Every method throws {@link
 * dev.penchant.domain.shop.UnknownShop} if there is no such shop.
 */
public interface ExploreInterests {

  /**
   * A user's interests period by period, newest events included. A user without events has an empty
   * path.
   */
  UserInterests ofUser(ShopId shop, UserId user);

  /** The topics by index; none while the shop has no model. */
  List<TopicSummary> topics(ShopId shop);

  /** By which profiles are foretold; empty while the shop has no model. */
  Optional<String> forecastMethod(ShopId shop);

  /** What the latest training did to the topics. */
  TopicChanges topicChanges(ShopId shop);
}
