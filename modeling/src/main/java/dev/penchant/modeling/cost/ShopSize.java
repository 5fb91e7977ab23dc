package dev.penchant.modeling.cost;

/**
 * How much data a shop has.
 *
 * @param events in the log
 * @param users with at least one event
 * @param items in the catalog
 */
public record ShopSize(long events, long users, long items) {

  /**
   * @throws IllegalArgumentException if one is below 0
   */
  public ShopSize {
    if (events < 0 || users < 0 || items < 0) {
      throw new IllegalArgumentException(
          "%d events, %d users, %d items: none may be below 0".formatted(events, users, items));
    }
  }
}
