package dev.penchant.domain.interest;

import dev.penchant.domain.shop.ShopId;
import java.util.Objects;

/**
 * CDI event: a topic got a name or lost it. Fired inside the changing transaction; observe it with
 * {@code TransactionPhase.AFTER_SUCCESS}.
 */
public record TopicNamed(ShopId shop, TopicId topic) {
  public TopicNamed {
    Objects.requireNonNull(shop, "shop");
    Objects.requireNonNull(topic, "topic");
  }
}
