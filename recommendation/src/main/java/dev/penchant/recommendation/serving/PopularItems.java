package dev.penchant.recommendation.serving;

import dev.penchant.domain.catalog.Item;
import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.modeling.matrix.TopSelection;
import dev.penchant.recommendation.candidate.TrendingItems.TrendingItem;
import dev.penchant.recommendation.exclusion.Exclusions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fills a list without knowing anybody: what is trending first, then what the model found popular,
 * then what is newest in the catalog.
 */
final class PopularItems {
  private final ServedShop shop;
  private final Exclusions exclusions;

  PopularItems(ServedShop shop, Exclusions exclusions) {
    this.shop = shop;
    this.exclusions = exclusions;
  }

  /**
   * Catalog indexes of at most so many items, best first.
   *
   * @param taken items that are in the list already
   */
  List<Integer> best(int count, Set<Integer> taken) {
    Set<Integer> chosen = new LinkedHashSet<>();
    for (TrendingItem entry : shop.trending().current().items()) {
      add(entry.item(), count, taken, chosen);
    }
    if (chosen.size() < count && shop.snapshot().isPresent()) {
      Snapshot snapshot = shop.snapshot().get();
      for (ScoredItem popular : snapshot.popular()) {
        add(snapshot.model().catalogIndex(popular.itemIndex()), count, taken, chosen);
      }
    }
    if (chosen.size() < count) {
      for (int item : newest(count + taken.size() + chosen.size())) {
        add(item, count, taken, chosen);
      }
    }
    return List.copyOf(chosen);
  }

  private void add(int item, int count, Set<Integer> taken, Set<Integer> chosen) {
    if (chosen.size() < count && !taken.contains(item) && exclusions.allow(item)) {
      chosen.add(item);
    }
  }

  private List<Integer> newest(int limit) {
    TopSelection newest = new TopSelection(limit);
    for (int index = 0; index < shop.catalog().size(); index++) {
      Optional<Item> item = shop.catalog().item(index);
      if (item.isPresent()) {
        // to the minute, which a float still tells apart for the next thirty years
        float minute = item.get().updatedAt().getEpochSecond() / 60f;
        if (minute >= newest.threshold() && exclusions.allow(index)) {
          newest.offer(index, minute);
        }
      }
    }
    return newest.best().stream().map(ScoredItem::itemIndex).toList();
  }
}
