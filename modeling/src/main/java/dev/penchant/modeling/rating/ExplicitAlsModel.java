package dev.penchant.modeling.rating;

import dev.penchant.modeling.matrix.FactorMatrix;

/**
 * Predicts ratings: {@code mean + userBias + itemBias + userFactors · itemFactors}. A row of {@code
 * users} and of {@code items} is {@code [bias, factors…]}; a row without ratings is 0. Immutable
 * and thread-safe.
 *
 * @param mean of all ratings trained on
 * @param users users × (1 + rank)
 * @param items items × (1 + rank)
 */
public record ExplicitAlsModel(
    double mean,
    FactorMatrix users,
    FactorMatrix items,
    ExplicitAlsHyperparameters hyperparameters) {
  public ExplicitAlsModel {
    if (users.rank() != items.rank() || users.rank() != hyperparameters.rank() + 1) {
      throw new IllegalArgumentException(
          "rows of %d and %d numbers do not fit rank %d"
              .formatted(users.rank(), items.rank(), hyperparameters.rank()));
    }
  }

  /** The expected rating; not cut to the range of stars. */
  public double predict(int user, int item) {
    return predict(users.copyRow(user), item);
  }

  /** The same for a user who was folded in. */
  public double predict(float[] userRow, int item) {
    return predicted(userRow, items.copyRow(item));
  }

  private double predicted(float[] userRow, float[] itemRow) {
    double sum = mean + userRow[0] + itemRow[0];
    for (int factor = 1; factor < userRow.length; factor++) {
      sum += (double) userRow[factor] * itemRow[factor];
    }
    return sum;
  }

  /**
   * The row of a user who was not trained, from ratings: the exact solution for these items.
   *
   * @param ratedItems distinct item indexes; none gives zeros
   * @param ratings one per item
   */
  public float[] foldInUser(int[] ratedItems, float[] ratings) {
    return RatingRow.solve(items, ratedItems, ratings, mean, hyperparameters.regularization());
  }

  /** The row of an item that was not trained, from the ratings of some users. */
  public float[] foldInItem(int[] raters, float[] ratings) {
    return RatingRow.solve(users, raters, ratings, mean, hyperparameters.regularization());
  }
}
