package dev.penchant.recommendation.serving;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventLog;
import dev.penchant.domain.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads what came into the log of a shop since it was read last: the other servers of the database
 * announce what they record only to themselves. Thread-safe.
 */
final class RecordedElsewhere {
  /** More than this is an import, after which reading everything anew is cheaper. */
  static final int MOST = 20_000;

  /**
   * Times in the log come from the clocks of several servers, and an event is seen only when its
   * transaction has committed; what is read twice is recognised where it is taken in.
   */
  private static final Duration OVERLAP = Duration.ofSeconds(30);

  private final EventLog log;
  private final ShopId shop;
  private Instant readUntil;

  /**
   * @param now what came in before is read with the users
   */
  RecordedElsewhere(EventLog log, ShopId shop, Instant now) {
    this.log = log;
    this.shop = shop;
    this.readUntil = now;
  }

  /** The events since the last call, own ones among them; empty if there are too many. */
  synchronized Optional<List<BehaviourEvent>> read(Instant now) {
    List<BehaviourEvent> events = log.recordedSince(shop, readUntil.minus(OVERLAP), MOST);
    readUntil = now;
    return events.size() < MOST ? Optional.of(events) : Optional.empty();
  }
}
