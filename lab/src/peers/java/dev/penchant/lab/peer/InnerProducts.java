package dev.penchant.lab.peer;

import dev.penchant.modeling.kernel.VectorKernels;
import dev.penchant.modeling.matrix.FactorMatrix;

/**
 * What the peers' graphs are built and searched by: our own inner product for all of them, so that
 * graphs are compared and not loops. (The known reduction to distances by one more coordinate was
 * tried first: where norms differ as learned ones do, most items then lie so close to each other
 * that none of the graphs reached a recall of 0.97.) Immutable and thread-safe.
 */
final class InnerProducts {
  private static final VectorKernels KERNELS = VectorKernels.best();

  private final int count;
  private final int rank;
  private final int stride;
  private final float[] rows;

  InnerProducts(FactorMatrix items) {
    count = items.rowCount();
    rank = items.rank();
    stride = KERNELS.padded(rank);
    rows = new float[Math.multiplyExact(count, stride)];
    for (int item = 0; item < count; item++) {
      items.copyRow(item, rows, item * stride);
    }
  }

  int count() {
    return count;
  }

  int rank() {
    return rank;
  }

  float of(int item, int other) {
    return KERNELS.dot(rows, item * stride, rows, other * stride, stride);
  }

  /** A query in the stride of the items. */
  float[] padded(float[] query) {
    float[] vector = new float[stride];
    System.arraycopy(query, 0, vector, 0, rank);
    return vector;
  }

  float of(int item, float[] paddedQuery) {
    return KERNELS.dot(rows, item * stride, paddedQuery, 0, stride);
  }

  /** Rises with the inner product and stays above 0, as the libraries want it. */
  static float positive(float product) {
    return product < 0 ? 1 / (1 - product) : 1 + product;
  }
}
