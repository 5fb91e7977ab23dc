package dev.penchant.modeling.matrix;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Item factors as they are scored: panels of as many items as the kernels take at once, factor by
 * factor, the last panel filled up with items of zeros. The items with the longest factors come
 * first. Immutable.
 *
 * <p>Since |q · x| ≤ |q| |x|, a search whose threshold is above |q| times the {@link #reach} of a
 * panel is done: no item from there on can enter its list.
 */
final class PanelBlock {
  private final PanelShape shape;

  /** The item at each place. */
  private final int[] items;

  /** The length of its factors, rounded up. */
  private final float[] lengths;

  private final float[] values;

  /**
   * @param items longest factors first
   * @param lengths of their factors, rounded up
   * @param values of their panels
   */
  PanelBlock(PanelShape shape, int[] items, float[] lengths, float[] values) {
    this.shape = shape;
    this.items = items;
    this.lengths = lengths;
    this.values = values;
  }

  int itemCount() {
    return items.length;
  }

  int item(int place) {
    return items[place];
  }

  /** For the kernels: the panel that begins with a place begins at {@link PanelShape#offset}. */
  float[] values() {
    return values;
  }

  /** The greatest length of an item's factors at this place or a later one, rounded up. */
  float reach(int place) {
    return lengths[place];
  }

  /** A copy with some of the items, moved together. */
  PanelBlock only(BitSet allowed) {
    int[] places =
        IntStream.range(0, items.length).filter(place -> allowed.get(items[place])).toArray();
    int[] keptItems = new int[places.length];
    float[] keptLengths = new float[places.length];
    float[] keptValues = new float[shape.length(places.length)];
    for (int place = 0; place < places.length; place++) {
      keptItems[place] = items[places[place]];
      keptLengths[place] = lengths[places[place]];
      int source = shape.start(places[place]);
      int target = shape.start(place);
      for (int factor = 0; factor < shape.rank() * shape.width(); factor += shape.width()) {
        keptValues[target + factor] = values[source + factor];
      }
    }
    return new PanelBlock(shape, keptItems, keptLengths, keptValues);
  }
}
