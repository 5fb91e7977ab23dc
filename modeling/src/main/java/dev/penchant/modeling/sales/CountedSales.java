package dev.penchant.modeling.sales;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.behaviour.EventWeights;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.UserHistory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/**
 * A shop's sales by item and by topic, and their forecasts. One event counts once, whatever its
 * quantity: a wholesaler's order for 2,000 would drown every other buyer's. Immutable.
 */
public final class CountedSales {
  private final SalesSeries items;
  private final double[] totals;
  private final int season;

  private CountedSales(SalesSeries items, int season) {
    this.items = items;
    this.totals = items.totals();
    this.season = season;
  }

  /**
   * Counts full periods only.
   *
   * @param type of the events that are sales; see {@link #type}
   */
  public static CountedSales of(BehaviourDataset dataset, EventType type, SalesPeriods periods) {
    return new CountedSales(SalesSeries.ofItems(dataset, type, periods), periods.seasonLength());
  }

  /**
   * What counts as a sale: the purchase, or in a log without any the type that weighs most of those
   * that occur.
   */
  public static EventType type(BehaviourDataset dataset, EventWeights weights) {
    Set<EventType> occurring = EnumSet.noneOf(EventType.class);
    boolean[] codes = new boolean[Byte.MAX_VALUE];
    for (int user = 0; user < dataset.userCount(); user++) {
      UserHistory history = dataset.history(user);
      for (int position = 0; position < history.length(); position++) {
        codes[history.type(position)] = true;
      }
    }
    Arrays.stream(EventType.values()).filter(type -> codes[type.code()]).forEach(occurring::add);
    if (occurring.contains(EventType.PURCHASE)) {
      return EventType.PURCHASE;
    }
    return occurring.stream().max(Comparator.comparing(weights::of)).orElse(EventType.PURCHASE);
  }

  /** Sales of each item; items lean on their category, those without one on their main topic. */
  public SalesTable items(BehaviourDataset dataset, ItemTopics topics, long seed) {
    int[] groups = new int[dataset.itemCount()];
    for (int item = 0; item < groups.length; item++) {
      int category = dataset.category(item);
      groups[item] =
          category == BehaviourDataset.NO_CATEGORY
              ? dataset.categories().size() + topics.main(item)
              : category;
    }
    return new SalesSelection(items, groups, totals, season, seed).run();
  }

  /** Sales of each topic: its share of those of every item. */
  public SalesTable topics(ItemTopics topics, long seed) {
    int topicCount = topics.topicCount();
    return new SalesSelection(
            items.shared(topics.shares(), topicCount), new int[topicCount], totals, season, seed)
        .run();
  }

  /** The counts of items. */
  public SalesSeries series() {
    return items;
  }
}
