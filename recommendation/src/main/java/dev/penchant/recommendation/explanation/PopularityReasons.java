package dev.penchant.recommendation.explanation;

import dev.penchant.domain.catalog.Item;
import dev.penchant.recommendation.Reason;
import dev.penchant.recommendation.Reason.NewInCatalog;
import dev.penchant.recommendation.Reason.PopularNow;
import dev.penchant.recommendation.candidate.TrendingItems;
import dev.penchant.recommendation.candidate.TrendingItems.TrendingItem;
import dev.penchant.recommendation.catalog.LiveCatalog;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Says of items that many turn to them at present, in the whole shop or in their category. Built
 * once per reading of the log. Immutable and thread-safe.
 */
public final class PopularityReasons {
  /** Ranks up to here are worth telling. */
  private static final int IN_SHOP = 50;

  private static final int IN_CATEGORY = 5;

  private final LiveCatalog catalog;
  private final Map<Integer, Integer> shopRanks = new HashMap<>();
  private final Map<Integer, Integer> categoryRanks;
  private final Map<Integer, TrendingItem> entries = new HashMap<>();

  public PopularityReasons(TrendingItems trending, LiveCatalog catalog) {
    this.catalog = catalog;
    for (TrendingItem entry : trending.items()) {
      shopRanks.put(entry.item(), shopRanks.size());
      entries.put(entry.item(), entry);
    }
    this.categoryRanks = trending.rankWithin(item -> catalog.item(item).flatMap(Item::category));
  }

  /** Empty if the item stands out neither in the shop nor in its category. */
  public Optional<Reason> of(int item) {
    TrendingItem entry = entries.get(item);
    if (entry == null) {
      return Optional.empty();
    }
    if (shopRanks.get(item) < IN_SHOP) {
      return Optional.of(popular(Optional.empty(), entry));
    }
    Optional<String> category = catalog.item(item).flatMap(Item::category);
    return category.isPresent() && categoryRanks.getOrDefault(item, IN_CATEGORY) < IN_CATEGORY
        ? Optional.of(popular(category, entry))
        : Optional.empty();
  }

  /** Why the item is in a list of what is popular or new: always a reason. */
  public Reason ofPopularList(int item) {
    TrendingItem entry = entries.get(item);
    if (entry != null) {
      return popular(Optional.empty(), entry);
    }
    return catalog
        .item(item)
        .<Reason>map(known -> new NewInCatalog(known.updatedAt()))
        .orElseThrow(() -> new IllegalArgumentException("no item has index " + item));
  }

  private static Reason popular(Optional<String> category, TrendingItem entry) {
    return new PopularNow(category, OptionalDouble.of(entry.events()), entry.days());
  }
}
