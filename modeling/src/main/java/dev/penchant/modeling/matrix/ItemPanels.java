package dev.penchant.modeling.matrix;

import dev.penchant.modeling.kernel.VectorKernels;
import java.util.Comparator;
import java.util.stream.IntStream;

/** All items in the order in which they are scored, cut into blocks. Immutable. */
final class ItemPanels {
  /** Floats of item factors that stay in a second-level cache of 1 MB beside the rest. */
  private static final int BLOCK_FLOATS = 128 * 1024;

  final PanelShape shape;
  private final int itemCount;
  private final PanelBlock[] blocks;

  ItemPanels(FactorMatrix itemFactors, VectorKernels kernels) {
    itemCount = itemFactors.rowCount();
    shape = new PanelShape(itemFactors.rank(), kernels.panelItems());
    double[] lengths = lengths(itemFactors);
    int[] items = longestFirst(lengths);
    int blockItems = Math.max(1, BLOCK_FLOATS / shape.length(shape.width())) * shape.width();
    blocks = new PanelBlock[(itemCount + blockItems - 1) / blockItems];
    for (int block = 0; block < blocks.length; block++) {
      int from = block * blockItems;
      int to = Math.min(itemCount, from + blockItems);
      blocks[block] = block(itemFactors, lengths, items, from, to);
    }
  }

  private PanelBlock block(
      FactorMatrix itemFactors, double[] lengths, int[] order, int from, int to) {
    // a sum of products in float may exceed the exact one by half a unit in the last place each
    double rounding = 1 + (shape.rank() + 2) * (double) Math.ulp(1f);
    int[] items = new int[to - from];
    float[] reaches = new float[items.length];
    float[] values = new float[shape.length(items.length)];
    for (int place = 0; place < items.length; place++) {
      int item = order[from + place];
      items[place] = item;
      reaches[place] = (float) (lengths[item] * rounding);
      int start = shape.start(place);
      for (int factor = 0; factor < shape.rank(); factor++) {
        values[start + factor * shape.width()] = itemFactors.value(item, factor);
      }
    }
    return new PanelBlock(shape, items, reaches, values);
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

  int itemCount() {
    return itemCount;
  }

  int blockCount() {
    return blocks.length;
  }

  PanelBlock block(int number) {
    return blocks[number];
  }

  /** The length of a query, rounded up. */
  static float length(float[] query) {
    double squares = 0;
    for (float value : query) {
      squares += (double) value * value;
    }
    return Math.nextUp((float) Math.sqrt(squares));
  }

  void checkQuery(int length) {
    if (length != shape.rank()) {
      throw new IllegalArgumentException(
          "a query of length %d does not fit rank %d".formatted(length, shape.rank()));
    }
  }
}
