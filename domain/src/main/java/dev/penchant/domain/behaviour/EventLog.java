package dev.penchant.domain.behaviour;

import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The append-only log of each shop's behaviour events. Joins the caller's transaction. */
public interface EventLog {

  /** What became of one appended event. */
  enum Appended {
    STORED,
    /** The shop already has an event of this id; the new one was dropped. */
    DUPLICATE
  }

  /**
   * Appends events and tells for each, in order, what became of it. Ids may repeat within the call.
   */
  List<Appended> append(ShopId shop, List<BehaviourEvent> events);

  /**
   * Hands the shop's events with {@code from <= time < to} to the visitor, oldest first, without
   * holding them all in memory.
   */
  void forEach(ShopId shop, Instant from, Instant to, Consumer<BehaviourEvent> visitor);

  /** A user's latest events, newest first. */
  List<BehaviourEvent> ofUser(ShopId shop, UserId user, int limit);

  /**
   * Events recorded (not: that happened) at or after the instant, in the order they were recorded.
   */
  List<BehaviourEvent> recordedSince(ShopId shop, Instant since, int limit);

  long count(ShopId shop);

  long userCount(ShopId shop);

  /** Events per day and type between two days, both included, days beginning in the zone. */
  Map<LocalDate, Map<EventType, Long>> countByDay(
      ShopId shop, LocalDate first, LocalDate last, ZoneId zone);

  /** Users whose id starts with the prefix (all for an empty one), most recently active first. */
  List<UserActivity> users(ShopId shop, String idPrefix, int limit);

  /** When the shop's latest event happened; empty if it has none. */
  default Optional<Instant> latestTime(ShopId shop) {
    return users(shop, "", 1).stream().findFirst().map(UserActivity::lastEvent);
  }

  /** How many users had an event at or after the instant. */
  default long activeUserCount(ShopId shop, Instant since) {
    return users(shop, "", Integer.MAX_VALUE).stream()
        .takeWhile(user -> !user.lastEvent().isBefore(since))
        .count();
  }

  /** Items by number of events of positive-weight types since the instant, most first. */
  Map<ItemId, Long> mostActive(ShopId shop, Instant since, int limit);

  /** How active a user has been. */
  record UserActivity(UserId user, long eventCount, Instant firstEvent, Instant lastEvent) {}
}
