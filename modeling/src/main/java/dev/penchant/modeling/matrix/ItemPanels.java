package dev.penchant.modeling.matrix;

import dev.penchant.modeling.kernel.VectorKernels;

/**
 * Item factors in the order in which they are scored: panels of as many items as the kernels take
 * at once, factor by factor. The last panel is filled up with items of zeros. Immutable.
 */
final class ItemPanels {
  final int itemCount;
  final int rank;
  final int panelItems;
  final float[] values;

  ItemPanels(FactorMatrix itemFactors, VectorKernels kernels) {
    itemCount = itemFactors.rowCount();
    rank = itemFactors.rank();
    panelItems = kernels.panelItems();
    int panels = (itemCount + panelItems - 1) / panelItems;
    values = new float[Math.multiplyExact(panels * panelItems, rank)];
    for (int item = 0; item < itemCount; item++) {
      int first = item / panelItems * panelItems * rank + item % panelItems;
      for (int factor = 0; factor < rank; factor++) {
        values[first + factor * panelItems] = itemFactors.value(item, factor);
      }
    }
  }

  /** Where the panel that begins with this item begins. */
  int offset(int firstItem) {
    return firstItem * rank;
  }

  void checkQuery(int length) {
    if (length != rank) {
      throw new IllegalArgumentException(
          "a query of length %d does not fit rank %d".formatted(length, rank));
    }
  }
}
