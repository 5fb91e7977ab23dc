package dev.penchant.domain.persistence;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventLog;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.behaviour.EventWeights;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.Shops;
import dev.penchant.domain.transaction.Transactional;
import dev.penchant.domain.user.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The event log on plain JDBC: its bulk path is several times faster than through entities. The
 * order of the log is the column {@code sequence}.
 */
@ApplicationScoped
@Transactional
class JdbcEventLog implements EventLog {
  private final Jdbc jdbc;
  private final Shops shops;
  private final Clock clock;
  private final EventPages pages;
  private final DailyCounts dailyCounts;
  private final UserActivities userActivities;

  @Inject
  JdbcEventLog(DataSource dataSource, Shops shops, Clock clock) {
    this.jdbc = new Jdbc(dataSource);
    this.shops = shops;
    this.clock = clock;
    this.pages = new EventPages(jdbc);
    this.dailyCounts = new DailyCounts(jdbc);
    this.userActivities = new UserActivities(jdbc);
  }

  @Override
  public List<Appended> append(ShopId shop, List<BehaviourEvent> events) {
    List<BehaviourEvent> distinct = new ArrayList<>(events.size());
    Set<String> seen = new HashSet<>(events.size() * 2);
    for (BehaviourEvent event : events) {
      if (seen.add(event.id().value())) {
        distinct.add(event);
      }
    }
    Set<String> stored =
        jdbc.with(
            "append events",
            connection ->
                EventRows.insert(shop, clock.instant()).insert(connection, shop, distinct));
    // the first of equal ids in the call takes the key out, the others find it gone
    return events.stream()
        .map(event -> stored.remove(event.id().value()) ? Appended.STORED : Appended.DUPLICATE)
        .toList();
  }

  @Override
  public void forEach(ShopId shop, Instant from, Instant to, Consumer<BehaviourEvent> visitor) {
    pages.forEach(shop, ceilingMillis(from), ceilingMillis(to), visitor);
  }

  @Override
  public List<BehaviourEvent> ofUser(ShopId shop, UserId user, int limit) {
    return jdbc.query(
        "read a user's events",
        "SELECT "
            + EventRows.READ_COLUMNS
            + " FROM behaviour_event WHERE shop = ? AND user_id = ?"
            + " ORDER BY happened_at DESC, sequence DESC LIMIT ?",
        EventRows::read,
        shop.value(),
        user.value(),
        limit);
  }

  @Override
  public List<BehaviourEvent> recordedSince(ShopId shop, Instant since, int limit) {
    return jdbc.query(
        "read the latest events",
        "SELECT "
            + EventRows.READ_COLUMNS
            + " FROM behaviour_event WHERE shop = ? AND recorded_at >= ?"
            + " ORDER BY shop, recorded_at, sequence LIMIT ?",
        EventRows::read,
        shop.value(),
        ceilingMillis(since),
        limit);
  }

  @Override
  public long count(ShopId shop) {
    return jdbc.number(
        "count events", "SELECT COUNT(*) FROM behaviour_event WHERE shop = ?", shop.value());
  }

  @Override
  public long userCount(ShopId shop) {
    return jdbc.number(
        "count users",
        "SELECT COUNT(DISTINCT user_id) FROM behaviour_event WHERE shop = ?",
        shop.value());
  }

  @Override
  public long activeUserCount(ShopId shop, Instant since) {
    return jdbc.number(
        "count active users",
        "SELECT COUNT(DISTINCT user_id) FROM behaviour_event WHERE shop = ? AND happened_at >= ?",
        shop.value(),
        since.toEpochMilli());
  }

  @Override
  public Optional<Instant> latestTime(ShopId shop) {
    return jdbc
        .query(
            "find the latest event",
            "SELECT happened_at FROM behaviour_event WHERE shop = ? ORDER BY happened_at DESC LIMIT 1",
            row -> Instant.ofEpochMilli(row.getLong(1)),
            shop.value())
        .stream()
        .findFirst();
  }

  @Override
  public Map<LocalDate, Map<EventType, Long>> countByDay(
      ShopId shop, LocalDate first, LocalDate last, ZoneId zone) {
    return dailyCounts.of(shop, first, last, zone);
  }

  @Override
  public List<UserActivity> users(ShopId shop, String idPrefix, int limit) {
    return userActivities.latest(shop, idPrefix, limit);
  }

  @Override
  public Map<ItemId, Long> mostActive(ShopId shop, Instant since, int limit) {
    EventWeights weights = shops.require(shop).settings().eventWeights();
    String positiveTypes =
        Arrays.stream(EventType.values())
            .filter(type -> weights.of(type) > 0)
            .map(type -> String.valueOf(type.code()))
            .collect(Collectors.joining(", "));
    if (positiveTypes.isEmpty()) {
      return Map.of();
    }
    Map<ItemId, Long> counts = new LinkedHashMap<>();
    jdbc.query(
            "count events per item",
            "SELECT item_id, COUNT(*) AS event_count FROM behaviour_event"
                + " WHERE shop = ? AND happened_at >= ? AND item_id IS NOT NULL"
                + " AND event_type IN (%s)".formatted(positiveTypes)
                + " GROUP BY item_id ORDER BY event_count DESC, item_id LIMIT ?",
            row -> Map.entry(new ItemId(row.getString(1)), row.getLong(2)),
            shop.value(),
            ceilingMillis(since),
            limit)
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  /** Times are stored to the millisecond; a bound within one lets only later ones in. */
  private static long ceilingMillis(Instant bound) {
    // Instant.MIN and MAX, used as "no bound", do not fit into milliseconds
    if (bound.isBefore(Instant.ofEpochMilli(Long.MIN_VALUE))) {
      return Long.MIN_VALUE;
    }
    if (bound.isAfter(Instant.ofEpochMilli(Long.MAX_VALUE).minusMillis(1))) {
      return Long.MAX_VALUE;
    }
    return bound.plusNanos(999_999).toEpochMilli();
  }
}
