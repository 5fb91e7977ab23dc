package dev.penchant.recommendation.exclusion;

import dev.penchant.domain.catalog.Item;
import java.util.Optional;

/** One thing that may keep an item out of a list. */
@FunctionalInterface
interface ExclusionRule {
  /**
   * @param index the item's index in the catalog
   * @return empty if the rule has nothing against the item
   */
  Optional<Exclusion> excludes(int index, Item item);
}
