package dev.penchant.modeling.svd;

import dev.penchant.modeling.matrix.FactorMatrix;

/**
 * The greatest singular values of a matrix with their vectors: A ≈ U diag(σ) Vᵀ, the columns of U
 * and of V orthonormal. Immutable and thread-safe.
 *
 * @param userVectors U, users × rank
 * @param singularValues σ, descending, at least 0
 * @param itemVectors V, items × rank
 */
public record SvdModel(FactorMatrix userVectors, float[] singularValues, FactorMatrix itemVectors) {
  public SvdModel {
    if (userVectors.rank() != singularValues.length
        || itemVectors.rank() != singularValues.length) {
      throw new IllegalArgumentException(
          "%d singular values do not fit vectors of rank %d and %d"
              .formatted(singularValues.length, userVectors.rank(), itemVectors.rank()));
    }
  }

  public int rank() {
    return singularValues.length;
  }

  /**
   * The projection of a row that was not decomposed, {@code row · V}: a known user's is U diag(σ).
   *
   * @param items column indexes
   * @param strengths one per item
   * @return {@code rank} numbers
   */
  public float[] foldInUser(int[] items, float[] strengths) {
    return projected(itemVectors, items, strengths);
  }

  /**
   * The item vector of a column that was not decomposed: {@code Uᵀ · column / σ}; 0 where σ is 0.
   *
   * @param users row indexes
   * @param strengths one per user
   */
  public float[] foldInItem(int[] users, float[] strengths) {
    float[] vector = projected(userVectors, users, strengths);
    for (int factor = 0; factor < vector.length; factor++) {
      vector[factor] = singularValues[factor] > 0 ? vector[factor] / singularValues[factor] : 0;
    }
    return vector;
  }

  private static float[] projected(FactorMatrix vectors, int[] rows, float[] strengths) {
    if (rows.length != strengths.length) {
      throw new IllegalArgumentException(
          "%d indexes need as many strengths, not %d".formatted(rows.length, strengths.length));
    }
    double[] sums = new double[vectors.rank()];
    for (int index = 0; index < rows.length; index++) {
      for (int factor = 0; factor < sums.length; factor++) {
        sums[factor] += (double) strengths[index] * vectors.value(rows[index], factor);
      }
    }
    float[] projection = new float[sums.length];
    for (int factor = 0; factor < sums.length; factor++) {
      projection[factor] = (float) sums[factor];
    }
    return projection;
  }
}
