package dev.penchant.modeling.matrix;

import dev.penchant.modeling.kernel.VectorKernels;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Item factors in the order in which they are scored: panels of as many items as the kernels take
 * at once, factor by factor, the items with the longest factors first. The last panel is filled up
 * with items of zeros. Immutable.
 *
 * <p>Since |q · x| ≤ |q| |x|, a search whose threshold is above |q| times the {@link #reach} of a
 * panel is done: no item from there on can enter its list.
 */
final class ItemPanels {
  final int itemCount;
  final int rank;
  final int panelItems;
  final float[] values;

  /** The item at each place. */
  private final int[] items;

  private final float[] reaches;

  ItemPanels(FactorMatrix itemFactors, VectorKernels kernels) {
    itemCount = itemFactors.rowCount();
    rank = itemFactors.rank();
    panelItems = kernels.panelItems();
    double[] lengths = lengths(itemFactors);
    items = longestFirst(lengths);
    int panels = (itemCount + panelItems - 1) / panelItems;
    values = new float[Math.multiplyExact(panels * panelItems, rank)];
    reaches = new float[panels];
    // a sum of products in float may exceed the exact one by half a unit in the last place each
    double rounding = 1 + (rank + 2) * (double) Math.ulp(1f);
    for (int panel = 0; panel < panels; panel++) {
      reaches[panel] = (float) (lengths[items[panel * panelItems]] * rounding);
    }
    for (int place = 0; place < itemCount; place++) {
      int first = place / panelItems * panelItems * rank + place % panelItems;
      for (int factor = 0; factor < rank; factor++) {
        values[first + factor * panelItems] = itemFactors.value(items[place], factor);
      }
    }
  }

  private static double[] lengths(FactorMatrix itemFactors) {
    double[] lengths = new double[itemFactors.rowCount()];
    float[] row = new float[itemFactors.rank()];
    for (int item = 0; item < lengths.length; item++) {
      itemFactors.copyRow(item, row, 0);
      lengths[item] = Math.sqrt(itemFactors.dot(item, row));
    }
    return lengths;
  }

  private static int[] longestFirst(double[] lengths) {
    return IntStream.range(0, lengths.length)
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(item -> -lengths[item]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Where the panel that begins with this place begins. */
  int offset(int firstPlace) {
    return firstPlace * rank;
  }

  int item(int place) {
    return items[place];
  }

  /** The greatest length of an item's factors in this panel or a later one, rounded up. */
  float reach(int firstPlace) {
    return reaches[firstPlace / panelItems];
  }

  /** The length of a query, rounded up. */
  static float length(float[] query) {
    double squares = 0;
    for (float value : query) {
      squares += (double) value * value;
    }
    return Math.nextUp((float) Math.sqrt(squares));
  }

  /** The scores of all places as those of all items. */
  float[] byItem(float[] scoresByPlace) {
    float[] scores = new float[itemCount];
    for (int place = 0; place < itemCount; place++) {
      scores[items[place]] = scoresByPlace[place];
    }
    return scores;
  }

  void checkQuery(int length) {
    if (length != rank) {
      throw new IllegalArgumentException(
          "a query of length %d does not fit rank %d".formatted(length, rank));
    }
  }
}
