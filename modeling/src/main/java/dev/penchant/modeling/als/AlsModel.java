package dev.penchant.modeling.als;

import dev.penchant.modeling.matrix.FactorMatrix;

/**
 * Users and items as vectors; their inner product predicts the preference, about 0 to 1. Immutable
 * and thread-safe.
 */
public final class AlsModel {
  private final FactorMatrix userFactors;
  private final FactorMatrix itemFactors;
  private final AlsHyperparameters hyperparameters;
  private final RowFoldIn userFoldIn;

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
    userFoldIn = new RowFoldIn(itemFactors, hyperparameters);
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
    return userFoldIn.factors(items, strengths);
  }
}
