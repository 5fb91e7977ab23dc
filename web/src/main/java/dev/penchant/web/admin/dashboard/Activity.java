package dev.penchant.web.admin.dashboard;

import dev.penchant.domain.behaviour.EventLog;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.shop.Shop;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A shop's events per day over so many days up to the day of the latest event, with as many days
 * before to compare with.
 *
 * @param byDay days without events are absent
 */
record Activity(LocalDate first, LocalDate last, Map<LocalDate, Map<EventType, Long>> byDay) {

  static Activity of(EventLog log, Shop shop, LocalDate last, int days) {
    ZoneId zone = shop.settings().zone();
    LocalDate first = last.minusDays(days - 1L);
    return new Activity(first, last, log.countByDay(shop.id(), first.minusDays(days), last, zone));
  }

  List<LocalDate> days() {
    return first.datesUntil(last.plusDays(1)).toList();
  }

  /** The types that occur, in their order. */
  List<EventType> types() {
    return Arrays.stream(EventType.values())
        .filter(type -> days().stream().anyMatch(day -> count(day, type) > 0))
        .toList();
  }

  long count(LocalDate day, EventType type) {
    return byDay.getOrDefault(day, Map.of()).getOrDefault(type, 0L);
  }

  long total() {
    return total(first, last);
  }

  /** How much more there was than in as many days before; empty if there was nothing before. */
  OptionalDouble change() {
    long before = total(first.minusDays(days().size()), first.minusDays(1));
    return before == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) (total() - before) / before);
  }

  private long total(LocalDate from, LocalDate to) {
    return byDay.entrySet().stream()
        .filter(entry -> !entry.getKey().isBefore(from) && !entry.getKey().isAfter(to))
        .flatMap(entry -> entry.getValue().values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }
}
