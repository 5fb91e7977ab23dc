package dev.penchant.modeling.als;

import dev.penchant.modeling.kernel.VectorKernels;
import dev.penchant.modeling.matrix.FactorMatrix;
import java.util.Arrays;

/**
 * Solves rows that were not trained with the other side's factors fixed: new users from the items'
 * factors, new items from the users'. Keeps a padded copy of those factors and their Gram matrix.
 * Immutable and thread-safe.
 */
final class RowFoldIn {
  private static final VectorKernels KERNELS = VectorKernels.best();

  private final AlsHyperparameters hyperparameters;
  private final int rowCount;
  private final int rank;
  private final int stride;
  private final float[] padded;
  private final float[] gram;

  /**
   * @param others the factors of the other side
   */
  RowFoldIn(FactorMatrix others, AlsHyperparameters hyperparameters) {
    this.hyperparameters = hyperparameters;
    rowCount = others.rowCount();
    rank = others.rank();
    stride = KERNELS.padded(rank);
    padded = new float[Math.multiplyExact(rowCount, stride)];
    for (int row = 0; row < rowCount; row++) {
      others.copyRow(row, padded, row * stride);
    }
    gram = GramMatrix.of(padded, stride, KERNELS).toFloats();
  }

  /**
   * The exact solution of a row. Deterministic; well below a millisecond.
   *
   * @param columns distinct indexes of the other side; none gives a vector of zeros
   * @param strengths one per column, with the meaning they had in training
   * @return {@code rank} numbers
   * @throws IllegalArgumentException if there is not one strength per column
   * @throws IndexOutOfBoundsException if a column is not of this model
   */
  float[] factors(int[] columns, float[] strengths) {
    if (columns.length != strengths.length) {
      throw new IllegalArgumentException(
          "%d interactions need as many strengths, not %d"
              .formatted(columns.length, strengths.length));
    }
    if (columns.length == 0) {
      return new float[rank];
    }
    RowWeights weights = new RowWeights(hyperparameters.alpha());
    weights.load(columns, strengths);
    double regularization = hyperparameters.rowRegularization(columns.length, rowCount);
    float[] solution = new float[stride];
    new CholeskySolver(KERNELS, stride)
        .solve(weights, padded, gram, (float) regularization, solution, 0);
    return Arrays.copyOf(solution, rank);
  }
}
