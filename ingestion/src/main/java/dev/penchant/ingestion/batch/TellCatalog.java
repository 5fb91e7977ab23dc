package dev.penchant.ingestion.batch;

import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.catalog.Items;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.ingestion.catalog.ItemDetails;
import dev.penchant.ingestion.feed.FeedRow;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings into the catalog what the rows of a file tell of items: new ones are added, known ones get
 * the details a row knows and keep the others. Remembers what it told last, so that an item that is
 * on every page of the file is not looked up for every chunk.
 */
final class TellCatalog {
  private static final int MOST_REMEMBERED = 50_000;

  private final Items items;
  private final Clock clock;
  private final Map<ItemId, ItemDetails> told =
      new LinkedHashMap<>(1 << 10, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ItemId, ItemDetails> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  TellCatalog(Items items, Clock clock) {
    this.items = items;
    this.clock = clock;
  }

  /** Tells what the rows know; returns how many items are new. Joins the caller's transaction. */
  int tell(ShopId shop, List<FeedRow.Event> rows) {
    Map<ItemId, ItemDetails> news = news(rows);
    if (news.isEmpty()) {
      return 0;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Map<ItemId, Item> known = items.findAll(shop, news.keySet());
    List<Item> changed = new ArrayList<>();
    news.forEach(
        (id, details) -> {
          Item before = known.get(id);
          Item after = before == null ? details.newItem(id, now) : details.completing(before, now);
          if (after != before) {
            changed.add(after);
          }
        });
    if (!changed.isEmpty()) {
      items.saveAll(shop, changed);
    }
    told.putAll(news);
    return news.size() - known.size();
  }

  private Map<ItemId, ItemDetails> news(List<FeedRow.Event> rows) {
    Map<String, ItemId> ids = new TreeMap<>();
    Map<ItemId, ItemDetails> latest = new LinkedHashMap<>();
    for (FeedRow.Event row : rows) {
      row.event()
          .item()
          .ifPresent(id -> latest.merge(id, row.item(), (earlier, later) -> later.or(earlier)));
    }
    latest.forEach(
        (id, details) -> {
          if (!details.equals(told.get(id))) {
            ids.put(id.value(), id);
          }
        });
    // in the order of their ids, so that transactions at the same time cannot wait for each other
    Map<ItemId, ItemDetails> news = new LinkedHashMap<>();
    ids.values().forEach(id -> news.put(id, latest.get(id)));
    return news;
  }
}
