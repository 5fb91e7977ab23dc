package dev.penchant.recommendation;

import dev.penchant.domain.catalog.ItemId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a list must be like.
 *
 * @param count how many items at most, 1 to {@value #MAXIMUM_COUNT}
 * @param excludeBought whether items the user bought before stay out
 * @param category only items in this category or below it; the path as in {@link
 *     dev.penchant.domain.catalog.Item#category()}
 * @param allowed only these items; empty for all. At most {@value #MAXIMUM_IDS}
 * @param excluded none of these items. At most {@value #MAXIMUM_IDS}
 * @param horizon which interests the list follows; of no meaning for similar and trending items
 * @param reasons whether each item carries its reasons
 */
public record ListRequest(
    int count,
    boolean excludeBought,
    Optional<String> category,
    Set<ItemId> allowed,
    Set<ItemId> excluded,
    Horizon horizon,
    boolean reasons) {
  public static final int MAXIMUM_COUNT = 100;
  public static final int MAXIMUM_IDS = 1_000;

  /**
   * @throws IllegalArgumentException if the count, the category or the number of ids is out of
   *     range
   */
  public ListRequest {
    if (count < 1 || count > MAXIMUM_COUNT) {
      throw new IllegalArgumentException(
          "count must be 1 to %d, but is %d".formatted(MAXIMUM_COUNT, count));
    }
    Objects.requireNonNull(category, "category");
    if (category.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("category must not be blank; leave it out for all");
    }
    allowed = Set.copyOf(allowed);
    excluded = Set.copyOf(excluded);
    requireFew("allowed", allowed);
    requireFew("excluded", excluded);
    Objects.requireNonNull(horizon, "horizon");
  }

  /** So many items, bought ones included, no filter, for the interests of now, with reasons. */
  public static ListRequest of(int count) {
    return new ListRequest(count, false, Optional.empty(), Set.of(), Set.of(), Horizon.NOW, true);
  }

  public ListRequest withoutBought() {
    return new ListRequest(count, true, category, allowed, excluded, horizon, reasons);
  }

  public ListRequest inCategory(String path) {
    return new ListRequest(
        count, excludeBought, Optional.of(path), allowed, excluded, horizon, reasons);
  }

  public ListRequest onlyOf(Set<ItemId> items) {
    return new ListRequest(count, excludeBought, category, items, excluded, horizon, reasons);
  }

  public ListRequest without(Set<ItemId> items) {
    return new ListRequest(count, excludeBought, category, allowed, items, horizon, reasons);
  }

  public ListRequest following(Horizon other) {
    return new ListRequest(count, excludeBought, category, allowed, excluded, other, reasons);
  }

  public ListRequest withoutReasons() {
    return new ListRequest(count, excludeBought, category, allowed, excluded, horizon, false);
  }

  private static void requireFew(String what, Set<ItemId> ids) {
    if (ids.size() > MAXIMUM_IDS) {
      throw new IllegalArgumentException(
          "at most %d %s items may be given, but there are %d"
              .formatted(MAXIMUM_IDS, what, ids.size()));
    }
  }
}
