package dev.penchant.recommendation;

import dev.penchant.domain.interest.TopicId;
import dev.penchant.domain.interest.TopicName;
import dev.penchant.domain.interest.TopicNamed;
import dev.penchant.domain.interest.TopicNames;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.transaction.Transactional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Lets a merchant say what a topic is called. The name belongs to the topic, not to the model
 * version it was given in, and so survives the next training as long as the topic does.
 * Thread-safe.
 */
@ApplicationScoped
public class NameTopic {
  private final ExploreInterests interests;
  private final TopicNames names;
  private final Event<TopicNamed> named;
  private final Clock clock;

  /** For the container's proxy only. */
  protected NameTopic() {
    this(null, null, null, null);
  }

  @Inject
  public NameTopic(
      ExploreInterests interests, TopicNames names, Event<TopicNamed> named, Clock clock) {
    this.interests = interests;
    this.names = names;
    this.named = named;
    this.clock = clock;
  }

  /**
   * Gives a topic a name; in force with the next request.
   *
   * @throws dev.penchant.domain.shop.UnknownShop if there is no such shop
   * @throws UnknownTopic if the model that the shop serves has no such topic
   * @throws TopicNameTaken if another of its topics is called so
   */
  @Transactional
  public void name(ShopId shop, TopicId topic, TopicName name) {
    require(shop, topic);
    requireFree(shop, topic, name);
    names.save(shop, topic, name, clock.instant());
    named.fire(new TopicNamed(shop, topic, Optional.of(name)));
  }

  /**
   * Takes a topic's name back, so that it is called what its items say.
   *
   * @throws dev.penchant.domain.shop.UnknownShop if there is no such shop
   * @throws UnknownTopic if the model that the shop serves has no such topic
   */
  @Transactional
  public void clear(ShopId shop, TopicId topic) {
    require(shop, topic);
    names.delete(shop, topic);
    named.fire(new TopicNamed(shop, topic, Optional.empty()));
  }

  private void requireFree(ShopId shop, TopicId topic, TopicName name) {
    interests.topics(shop).stream()
        .filter(other -> !other.id().equals(topic))
        .filter(other -> other.label().equalsIgnoreCase(name.value()))
        .findFirst()
        .ifPresent(
            other -> {
              throw new TopicNameTaken(name, other.id());
            });
  }

  private void require(ShopId shop, TopicId topic) {
    if (interests.topics(shop).stream().noneMatch(known -> known.id().equals(topic))) {
      throw new UnknownTopic(shop, topic);
    }
  }
}
