package dev.penchant.domain.persistence;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.shop.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts events per day of a time zone in the database.
 *
 * <p>Databases know no zones here, so the range is cut where the zone's offset changes; within a
 * piece a day is 24 hours of shifted time.
 */
final class DailyCounts {
  private static final long DAY_MILLIS = 86_400_000L;

  /** Keeps what MOD is taken of positive back to 1423: databases round negative numbers up. */
  private static final long POSITIVE_SHIFT = 200_000 * DAY_MILLIS;

  private static final String PIECE =
      """
      SELECT happened_at + ? - MOD(happened_at + ?, 86400000) AS day_start, event_type, COUNT(*)
      FROM behaviour_event
      WHERE shop = ? AND happened_at >= ? AND happened_at < ?
      GROUP BY day_start, event_type
      """;

  private final Jdbc jdbc;

  DailyCounts(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  private record DayCount(LocalDate day, EventType type, long count) {}

  Map<LocalDate, Map<EventType, Long>> of(
      ShopId shop, LocalDate first, LocalDate last, ZoneId zone) {
    Map<LocalDate, Map<EventType, Long>> counts = new TreeMap<>();
    Instant from = first.atStartOfDay(zone).toInstant();
    Instant end = last.plusDays(1).atStartOfDay(zone).toInstant();
    while (from.isBefore(end)) {
      ZoneOffsetTransition change = zone.getRules().nextTransition(from);
      Instant to = change != null && change.getInstant().isBefore(end) ? change.getInstant() : end;
      addPiece(shop, from, to, zone.getRules().getOffset(from).getTotalSeconds() * 1000L, counts);
      from = to;
    }
    return counts;
  }

  private void addPiece(
      ShopId shop,
      Instant from,
      Instant to,
      long offsetMillis,
      Map<LocalDate, Map<EventType, Long>> counts) {
    long shift = offsetMillis + POSITIVE_SHIFT;
    jdbc.query(
            "count events per day",
            PIECE,
            row ->
                new DayCount(
                    LocalDate.ofEpochDay((row.getLong(1) - POSITIVE_SHIFT) / DAY_MILLIS),
                    EventType.fromCode(row.getInt(2)),
                    row.getLong(3)),
            shift,
            shift,
            shop.value(),
            from.toEpochMilli(),
            to.toEpochMilli())
        .forEach(
            piece ->
                counts
                    .computeIfAbsent(piece.day(), day -> new EnumMap<>(EventType.class))
                    .merge(piece.type(), piece.count(), Long::sum));
  }
}
