package dev.penchant.recommendation;

import dev.penchant.domain.interest.TopicId;
import dev.penchant.domain.shop.ShopId;

/** The model that the shop serves has no topic of this id. */
public class UnknownTopic extends RuntimeException {
  public UnknownTopic(ShopId shop, TopicId topic) {
    super(
        "The model of shop \"%s\" has no topic \"%s\"; list its topics to see which there are"
            .formatted(shop, topic));
  }
}
