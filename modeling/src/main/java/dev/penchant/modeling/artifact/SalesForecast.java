package dev.penchant.modeling.artifact;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.interest.Period;
import dev.penchant.modeling.sales.SalesTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Sales of items and topics in the full periods of the log, and what is foretold of the periods
 * after. Rows are the items and topics of the model.
 *
 * @param firstPeriod the period of index 0
 * @param counted what counts as a sale: purchases, or in a shop without any what speaks most for an
 *     item
 */
public record SalesForecast(
    Period firstPeriod, EventType counted, SalesTable items, SalesTable topics) {
  private static final String ITEMS = "sales-items.";
  private static final String TOPICS = "sales-topics.";

  public SalesForecast {
    Objects.requireNonNull(firstPeriod, "firstPeriod");
    Objects.requireNonNull(counted, "counted");
    if (items.observed().periodCount() != topics.observed().periodCount()) {
      throw new IllegalArgumentException(
          "%d periods of items and %d of topics"
              .formatted(items.observed().periodCount(), topics.observed().periodCount()));
    }
  }

  /** How many full periods there are. */
  public int periodCount() {
    return items.observed().periodCount();
  }

  /** The period of this index; from the period count on, a period that is foretold. */
  public Period period(int index) {
    return firstPeriod.plus(index);
  }

  /** The figures by {@code sales-items.METHOD} and {@code sales-topics.METHOD}, then metric. */
  public Map<String, Map<String, Double>> metrics() {
    Map<String, Map<String, Double>> all = new LinkedHashMap<>();
    items.report().metrics().forEach((method, values) -> all.put(ITEMS + method, values));
    topics.report().metrics().forEach((method, values) -> all.put(TOPICS + method, values));
    return all;
  }
}
