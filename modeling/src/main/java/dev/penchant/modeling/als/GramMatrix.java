package dev.penchant.modeling.als;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.parallel.RowBlocks;
import dev.penchant.modeling.parallel.Workers;

/**
 * YᵀY of a side's factors, rank × rank: what all unobserved cells together contribute to every
 * row's system, computed once an iteration. Summed in double over at most {@value #BLOCKS} fixed
 * blocks of rows and reduced in their order, so it is the same on any number of threads. Immutable.
 */
final class GramMatrix {
  private static final int BLOCKS = 64;

  private final int rank;
  private final double[] values;

  private GramMatrix(int rank, double[] values) {
    this.rank = rank;
    this.values = values;
  }

  static GramMatrix of(float[] factors, int rank, Workers workers, Progress progress) {
    RowBlocks blocks = RowBlocks.byRows(factors.length / rank, BLOCKS);
    double[][] partial = new double[blocks.count()][];
    workers.run(
        blocks.count(),
        (block, worker) ->
            partial[block] = sum(factors, rank, blocks.start(block), blocks.end(block)),
        progress);
    double[] values = new double[rank * rank];
    for (double[] part : partial) {
      for (int index = 0; index < values.length; index++) {
        values[index] += part[index];
      }
    }
    return new GramMatrix(rank, values);
  }

  /** On the calling thread. */
  static GramMatrix of(float[] factors, int rank) {
    return new GramMatrix(rank, sum(factors, rank, 0, factors.length / rank));
  }

  private static double[] sum(float[] factors, int rank, int from, int to) {
    double[] sum = new double[rank * rank];
    for (int row = from; row < to; row++) {
      int offset = row * rank;
      for (int i = 0; i < rank; i++) {
        double value = factors[offset + i];
        int target = i * rank;
        for (int j = 0; j < rank; j++) {
          sum[target + j] += value * factors[offset + j];
        }
      }
    }
    return sum;
  }

  double value(int row, int column) {
    return values[row * rank + column];
  }

  void copyTo(double[] target) {
    System.arraycopy(values, 0, target, 0, values.length);
  }

  /** A copy rounded to float, with {@code regularization} added to the diagonal. */
  float[] regularized(double regularization) {
    float[] copy = new float[values.length];
    for (int index = 0; index < copy.length; index++) {
      copy[index] = (float) values[index];
    }
    for (int factor = 0; factor < rank; factor++) {
      copy[factor * rank + factor] = (float) (values[factor * rank + factor] + regularization);
    }
    return copy;
  }
}
