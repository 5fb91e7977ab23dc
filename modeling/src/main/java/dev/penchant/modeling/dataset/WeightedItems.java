package dev.penchant.modeling.dataset;

/**
 * What a history comes down to for models that know no order: distinct items with the weight of
 * each. Holders share the arrays and leave them alone.
 *
 * @param items item indexes, ascending
 * @param weights one for each item, not 0
 */
public record WeightedItems(int[] items, float[] weights) {
  public WeightedItems {
    if (items.length != weights.length) {
      throw new IllegalArgumentException(
          "%d items, but %d weights".formatted(items.length, weights.length));
    }
  }

  public int size() {
    return items.length;
  }
}
