package dev.penchant.modeling.matrix;

import java.util.BitSet;
import java.util.List;

/**
 * The items whose factors have the highest inner product with a query vector, found by scoring
 * every item: exact, whatever the filter. Immutable and thread-safe.
 */
public final class ExactTopItems {
  private final FactorMatrix itemFactors;

  public ExactTopItems(FactorMatrix itemFactors) {
    this.itemFactors = itemFactors;
  }

  public int itemCount() {
    return itemFactors.rowCount();
  }

  /**
   * @param query a user's factors
   * @return at most {@code limit} items, best first
   * @throws IllegalArgumentException if the query's length is not the rank, or the limit below 1
   */
  public List<ScoredItem> of(float[] query, int limit) {
    TopSelection selection = new TopSelection(limit);
    for (int item = 0; item < itemFactors.rowCount(); item++) {
      selection.offer(item, (float) itemFactors.dot(item, query));
    }
    return selection.best();
  }

  /**
   * @param allowed the only items that may be returned
   */
  public List<ScoredItem> of(float[] query, int limit, BitSet allowed) {
    TopSelection selection = new TopSelection(limit);
    int end = itemFactors.rowCount();
    for (int item = allowed.nextSetBit(0);
        item >= 0 && item < end;
        item = allowed.nextSetBit(item + 1)) {
      selection.offer(item, (float) itemFactors.dot(item, query));
    }
    return selection.best();
  }
}
