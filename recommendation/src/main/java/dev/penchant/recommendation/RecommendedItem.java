package dev.penchant.recommendation;

import dev.penchant.domain.catalog.Item;
import java.util.List;
import java.util.Objects;

/**
 * One entry of a list.
 *
 * @param score greater is better; comparable only within one list
 * @param reasons the strongest first; empty if none were asked for
 */
public record RecommendedItem(Item item, double score, List<Reason> reasons) {
  public RecommendedItem {
    Objects.requireNonNull(item, "item");
    reasons = List.copyOf(reasons);
  }
}
