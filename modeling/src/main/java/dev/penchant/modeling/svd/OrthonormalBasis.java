package dev.penchant.modeling.svd;

/** Gram–Schmidt, twice, which is enough for full accuracy (Kahan's "twice is enough"). */
final class OrthonormalBasis {
  private static final int PASSES = 2;

  /** A column shorter than this part of its length lies in the span of those before. */
  private static final double DEPENDENT = 1e-10;

  private OrthonormalBasis() {}

  /**
   * Makes the columns orthonormal in place; a column that depends on those before it becomes 0.
   *
   * @param block rows × width, row-major
   */
  static void of(double[] block, int width) {
    for (int column = 0; column < width; column++) {
      double before = length(block, width, column);
      for (int pass = 0; pass < PASSES; pass++) {
        removeEarlier(block, width, column);
      }
      double after = length(block, width, column);
      double factor = after > DEPENDENT * before && after > 0 ? 1 / after : 0;
      for (int at = column; at < block.length; at += width) {
        block[at] *= factor;
      }
    }
  }

  private static void removeEarlier(double[] block, int width, int column) {
    double[] products = new double[column];
    for (int start = 0; start < block.length; start += width) {
      double value = block[start + column];
      for (int earlier = 0; earlier < column; earlier++) {
        products[earlier] += block[start + earlier] * value;
      }
    }
    for (int start = 0; start < block.length; start += width) {
      double sum = 0;
      for (int earlier = 0; earlier < column; earlier++) {
        sum += products[earlier] * block[start + earlier];
      }
      block[start + column] -= sum;
    }
  }

  private static double length(double[] block, int width, int column) {
    double squares = 0;
    for (int at = column; at < block.length; at += width) {
      squares += block[at] * block[at];
    }
    return Math.sqrt(squares);
  }
}
