package dev.penchant.recommendation.serving;

import dev.penchant.domain.interest.TopicId;
import dev.penchant.domain.interest.TopicName;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.ShopSettings;
import dev.penchant.recommendation.candidate.Trending;
import dev.penchant.recommendation.candidate.TrendingItems;
import dev.penchant.recommendation.catalog.LiveCatalog;
import dev.penchant.recommendation.explanation.PopularityReasons;
import dev.penchant.recommendation.interest.NamedTopics;
import dev.penchant.recommendation.session.RecentBehaviour;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/** What is in memory of one shop. Thread-safe. */
final class ServedShop {
  private final ShopId id;
  private final LiveCatalog catalog;
  private final RecentBehaviour behaviour;
  private final Trending trending;
  private final RecordedElsewhere elsewhere;
  private final AtomicReference<Instant> nextCheck = new AtomicReference<>(Instant.MIN);
  private volatile boolean ready;
  private volatile OptionalLong triedVersion = OptionalLong.empty();
  private volatile OptionalLong damagedVersion = OptionalLong.empty();
  private volatile ShopSettings settings;
  private volatile Optional<Snapshot> snapshot = Optional.empty();
  private volatile Popular popular;
  private volatile Map<TopicId, TopicName> topicNames = Map.of();

  /** Reasons belong to one reading of the log and are derived once for it. */
  private record Popular(TrendingItems items, PopularityReasons reasons) {}

  ServedShop(
      ShopId id,
      LiveCatalog catalog,
      RecentBehaviour behaviour,
      Trending trending,
      RecordedElsewhere elsewhere,
      ShopSettings settings) {
    this.id = id;
    this.catalog = catalog;
    this.behaviour = behaviour;
    this.trending = trending;
    this.elsewhere = elsewhere;
    this.settings = settings;
    this.popular = new Popular(TrendingItems.none(), reasons(TrendingItems.none()));
  }

  ShopId id() {
    return id;
  }

  /** Whether catalog and model have been read. */
  boolean isReady() {
    return ready;
  }

  void markReady() {
    ready = true;
  }

  /**
   * Whether it is time to check what was not announced; says so to one caller only.
   *
   * @return how long it has been time; empty if it is not, or another caller does
   */
  Optional<Duration> overdueForCheck(Instant now, Duration interval) {
    Instant next = nextCheck.get();
    return now.isAfter(next) && nextCheck.compareAndSet(next, now.plus(interval))
        ? Optional.of(next.equals(Instant.MIN) ? Duration.ZERO : Duration.between(next, now))
        : Optional.empty();
  }

  /** The version read last, whether or not it could be. */
  OptionalLong triedVersion() {
    return triedVersion;
  }

  void tried(OptionalLong version) {
    triedVersion = version;
  }

  /** The active version, if it was read and could not be. */
  OptionalLong damagedVersion() {
    return damagedVersion;
  }

  LiveCatalog catalog() {
    return catalog;
  }

  RecentBehaviour behaviour() {
    return behaviour;
  }

  /** What other servers recorded. */
  RecordedElsewhere elsewhere() {
    return elsewhere;
  }

  Trending trending() {
    return trending;
  }

  /** Why items that are trending now are popular. */
  PopularityReasons popularity() {
    TrendingItems current = trending.current();
    Popular known = popular;
    if (known.items() != current) {
      known = new Popular(current, reasons(current));
      popular = known;
    }
    return known.reasons();
  }

  ShopSettings settings() {
    return settings;
  }

  void settings(ShopSettings changed) {
    settings = changed;
  }

  /** Empty while the shop has no readable model. */
  Optional<Snapshot> snapshot() {
    return snapshot;
  }

  /**
   * Takes in what came of reading the active version.
   *
   * @param next what is served from now on; empty to go on with what was served before
   */
  void serve(Optional<Snapshot> next, OptionalLong active) {
    next.ifPresent(found -> snapshot = next);
    boolean found = next.stream().anyMatch(read -> active.orElse(-1) == read.version());
    damagedVersion = found ? OptionalLong.empty() : active;
  }

  synchronized void topicNames(Map<TopicId, TopicName> names) {
    topicNames = names;
  }

  synchronized void topicNamed(TopicId topic, Optional<TopicName> name) {
    Map<TopicId, TopicName> changed = new HashMap<>(topicNames);
    changed.remove(topic);
    name.ifPresent(given -> changed.put(topic, given));
    topicNames = changed;
  }

  /** The snapshot's topics under the names they have at present. */
  NamedTopics named(Snapshot served) {
    return new NamedTopics(served.model().artifacts(), topicNames);
  }

  private PopularityReasons reasons(TrendingItems items) {
    return new PopularityReasons(items, catalog);
  }
}
