package dev.penchant.domain.interest;

import dev.penchant.domain.shop.ShopId;
import java.time.Instant;
import java.util.Map;

/**
 * Stores the names merchants gave to topics. A name belongs to the topic's identity and so outlives
 * the model version it was given in. Joins the caller's transaction.
 */
public interface TopicNames {

  /** All names of the shop, those of topics that its active model no longer has included. */
  Map<TopicId, TopicName> of(ShopId shop);

  /** Gives the topic a name, in place of the one it may have. */
  void save(ShopId shop, TopicId topic, TopicName name, Instant at);

  /** Takes the name back; does nothing if there is none. */
  void delete(ShopId shop, TopicId topic);
}
