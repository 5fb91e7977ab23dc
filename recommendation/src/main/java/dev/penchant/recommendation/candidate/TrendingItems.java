package dev.penchant.recommendation.candidate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Items by how many events they had lately, most first. Immutable.
 *
 * @param items best first, each once
 * @param eventCount how many events, of all items, the most recent window holds
 */
public record TrendingItems(List<TrendingItem> items, long eventCount) {

  public TrendingItems {
    items = List.copyOf(items);
  }

  /**
   * @param item its index in the catalog
   * @param events it had
   * @param days in how many days before the shop's last event; 0 for the whole log
   */
  public record TrendingItem(int item, long events, int days) {}

  public static TrendingItems none() {
    return new TrendingItems(List.of(), 0);
  }

  /** The items of each group by rank within it, from 0. Items without a group are left out. */
  public Map<Integer, Integer> rankWithin(GroupOf groupOf) {
    Map<String, Integer> sizes = new HashMap<>();
    Map<Integer, Integer> ranks = new HashMap<>();
    for (TrendingItem entry : items) {
      Optional<String> group = groupOf.item(entry.item());
      if (group.isPresent()) {
        ranks.put(entry.item(), sizes.merge(group.get(), 1, Integer::sum) - 1);
      }
    }
    return ranks;
  }

  /** What an item is grouped by. */
  @FunctionalInterface
  public interface GroupOf {
    Optional<String> item(int catalogIndex);
  }
}
