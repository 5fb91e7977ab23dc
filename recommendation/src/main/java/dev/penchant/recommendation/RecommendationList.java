package dev.penchant.recommendation;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A list of items, best first.
 *
 * @param items at most as many as asked for; fewer only if the filters leave no more
 * @param modelVersion the version served; empty while the shop has no model
 */
public record RecommendationList(
    List<RecommendedItem> items, Strategy strategy, OptionalLong modelVersion) {
  public RecommendationList {
    items = List.copyOf(items);
    Objects.requireNonNull(strategy, "strategy");
    Objects.requireNonNull(modelVersion, "modelVersion");
  }
}
