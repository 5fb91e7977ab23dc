package dev.penchant.modeling.als;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.kernel.VectorKernels;
import dev.penchant.modeling.parallel.RowBlocks;
import dev.penchant.modeling.parallel.Workers;
import java.util.Arrays;

/**
 * YᵀY of a side's factors, stride × stride: what all unobserved cells together contribute to every
 * row's system, computed once an iteration. Products are summed in float over a few hundred rows at
 * a time, those sums in double over at most {@value #BLOCKS} fixed blocks of rows, and the blocks
 * in their order, so it is the same on any number of threads. Immutable.
 */
final class GramMatrix {
  private static final int BLOCKS = 64;

  /** So few that the float sum keeps six digits. */
  private static final int ROWS_IN_FLOAT = 256;

  private final int stride;
  private final double[] values;

  private GramMatrix(int stride, double[] values) {
    this.stride = stride;
    this.values = values;
  }

  static GramMatrix of(
      float[] factors, int stride, VectorKernels kernels, Workers workers, Progress progress) {
    RowBlocks blocks = RowBlocks.byRows(factors.length / stride, BLOCKS);
    double[][] partial = new double[blocks.count()][];
    workers.run(
        blocks.count(),
        (block, worker) ->
            partial[block] = sum(factors, stride, blocks.start(block), blocks.end(block), kernels),
        progress);
    double[] values = new double[stride * stride];
    for (double[] part : partial) {
      for (int index = 0; index < values.length; index++) {
        values[index] += part[index];
      }
    }
    return new GramMatrix(stride, mirrored(values, stride));
  }

  /** On the calling thread. */
  static GramMatrix of(float[] factors, int stride, VectorKernels kernels) {
    double[] values = sum(factors, stride, 0, factors.length / stride, kernels);
    return new GramMatrix(stride, mirrored(values, stride));
  }

  private static double[] sum(
      float[] factors, int stride, int from, int to, VectorKernels kernels) {
    double[] sum = new double[stride * stride];
    float[] few = new float[stride * stride];
    for (int row = from; row < to; row += ROWS_IN_FLOAT) {
      Arrays.fill(few, 0);
      int count = Math.min(ROWS_IN_FLOAT, to - row);
      kernels.addOuterProducts(factors, factors, row * stride, count, stride, few);
      for (int index = 0; index < sum.length; index++) {
        sum[index] += few[index];
      }
    }
    return sum;
  }

  private static double[] mirrored(double[] values, int stride) {
    for (int row = 0; row < stride; row++) {
      for (int column = 0; column < row; column++) {
        values[row * stride + column] = values[column * stride + row];
      }
    }
    return values;
  }

  double value(int row, int column) {
    return values[row * stride + column];
  }

  /** Rounded to float. */
  float[] toFloats() {
    float[] rounded = new float[values.length];
    for (int index = 0; index < rounded.length; index++) {
      rounded[index] = (float) values[index];
    }
    return rounded;
  }
}
