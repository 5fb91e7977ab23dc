package dev.penchant.domain.interest;

import dev.penchant.domain.shop.ShopId;
import java.util.Objects;
import java.util.Optional;

/**
 * CDI event: a topic got a name or lost it. Fired inside the changing transaction; observe it with
 * {@code TransactionPhase.AFTER_SUCCESS}.
 *
 * @param name what it is called now; empty if its name was taken back
 */
public record TopicNamed(ShopId shop, TopicId topic, Optional<TopicName> name) {
  public TopicNamed {
    Objects.requireNonNull(shop, "shop");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(name, "name");
  }
}
