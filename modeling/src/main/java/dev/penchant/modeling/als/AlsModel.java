package dev.penchant.modeling.als;

import dev.penchant.modeling.kernel.VectorKernels;
import dev.penchant.modeling.matrix.FactorMatrix;
import java.util.Arrays;

/**
 * Users and items as vectors; their inner product predicts the preference, about 0 to 1. Immutable
 * and thread-safe.
 */
public final class AlsModel {
  private static final VectorKernels KERNELS = VectorKernels.best();

  private final FactorMatrix userFactors;
  private final FactorMatrix itemFactors;
  private final AlsHyperparameters hyperparameters;
  private final int stride;
  private final float[] paddedItems;
  private final float[] itemGram;

  /**
   * @throws IllegalArgumentException if the ranks differ
   */
  public AlsModel(
      FactorMatrix userFactors, FactorMatrix itemFactors, AlsHyperparameters hyperparameters) {
    if (userFactors.rank() != itemFactors.rank()) {
      throw new IllegalArgumentException(
          "user factors of rank %d do not fit item factors of rank %d"
              .formatted(userFactors.rank(), itemFactors.rank()));
    }
    this.userFactors = userFactors;
    this.itemFactors = itemFactors;
    this.hyperparameters = hyperparameters;
    stride = KERNELS.padded(itemFactors.rank());
    paddedItems = padded(itemFactors, stride);
    itemGram = GramMatrix.of(paddedItems, stride, KERNELS).toFloats();
  }

  private static float[] padded(FactorMatrix factors, int stride) {
    float[] padded = new float[Math.multiplyExact(factors.rowCount(), stride)];
    for (int row = 0; row < factors.rowCount(); row++) {
      factors.copyRow(row, padded, row * stride);
    }
    return padded;
  }

  public FactorMatrix userFactors() {
    return userFactors;
  }

  public FactorMatrix itemFactors() {
    return itemFactors;
  }

  public AlsHyperparameters hyperparameters() {
    return hyperparameters;
  }

  /**
   * The factors of a user who was not trained, or whose history has changed: the exact solution of
   * that user's row for these items' factors. Deterministic; well below a millisecond.
   *
   * @param items distinct item indexes; none gives a vector of zeros
   * @param strengths one per item, with the meaning they had in training
   * @return {@code rank} numbers
   * @throws IllegalArgumentException if there is not one strength per item
   * @throws IndexOutOfBoundsException if an item is not of this model
   */
  public float[] foldIn(int[] items, float[] strengths) {
    if (items.length != strengths.length) {
      throw new IllegalArgumentException(
          "%d items need as many strengths, not %d".formatted(items.length, strengths.length));
    }
    if (items.length == 0) {
      return new float[itemFactors.rank()];
    }
    RowWeights weights = new RowWeights(hyperparameters.alpha());
    weights.load(items, strengths);
    double regularization = hyperparameters.rowRegularization(items.length, itemFactors.rowCount());
    float[] solution = new float[stride];
    new CholeskySolver(KERNELS, stride)
        .solve(weights, paddedItems, itemGram, (float) regularization, solution, 0);
    return Arrays.copyOf(solution, itemFactors.rank());
  }
}
