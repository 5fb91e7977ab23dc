package dev.penchant.recommendation.candidate;

import dev.penchant.domain.behaviour.EventLog;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.recommendation.candidate.TrendingItems.TrendingItem;
import dev.penchant.recommendation.catalog.LiveCatalog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads from the log what many users turn to. The last seven days before the shop's latest event
 * come first; what they leave open is filled from thirty days, a year and the whole log. Counting
 * from the latest event instead of from now keeps an imported log of old days meaningful.
 */
final class TrendingReader {
  static final int LIMIT = 1_000;
  private static final List<Integer> WINDOWS_IN_DAYS = List.of(7, 30, 365);

  /** A window with fewer events says too little of what is popular to lead the list. */
  private static final long MINIMUM_EVENTS = 50;

  private final EventLog log;
  private final ShopId shop;
  private final LiveCatalog catalog;

  TrendingReader(EventLog log, ShopId shop, LiveCatalog catalog) {
    this.log = log;
    this.shop = shop;
    this.catalog = catalog;
  }

  TrendingItems read(Instant now) {
    Optional<Instant> last = log.latestTime(shop);
    if (last.isEmpty()) {
      return TrendingItems.none();
    }
    Instant end = last.get().isBefore(now) ? last.get() : now;
    List<TrendingItem> items = new ArrayList<>();
    Set<ItemId> taken = new HashSet<>();
    long leadingEvents = 0;
    for (int days : WINDOWS_IN_DAYS) {
      Map<ItemId, Long> counts = log.mostActive(shop, end.minus(Duration.ofDays(days)), LIMIT);
      long events = counts.values().stream().mapToLong(Long::longValue).sum();
      if (events >= MINIMUM_EVENTS) {
        leadingEvents = leadingEvents == 0 ? events : leadingEvents;
        add(counts, days, items, taken);
      }
      if (items.size() >= LIMIT) {
        return new TrendingItems(items, leadingEvents);
      }
    }
    Map<ItemId, Long> counts = log.mostActive(shop, Instant.EPOCH, LIMIT);
    long events = counts.values().stream().mapToLong(Long::longValue).sum();
    add(counts, 0, items, taken);
    return new TrendingItems(items, leadingEvents == 0 ? events : leadingEvents);
  }

  private void add(
      Map<ItemId, Long> counts, int days, List<TrendingItem> items, Set<ItemId> taken) {
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<ItemId, Long>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().value()))
        .filter(entry -> taken.add(entry.getKey()))
        .forEach(
            entry ->
                items.add(
                    new TrendingItem(catalog.intern(entry.getKey()), entry.getValue(), days)));
  }
}
