package dev.penchant.modeling.rating;

/**
 * What {@link ExplicitAls} is told besides the data.
 *
 * @param rank factors of a user and of an item; 0 for biases alone
 * @param iterations passes over users and items
 * @param regularization λ above 0; a row's squares are weighed by λ · its ratings
 */
public record ExplicitAlsHyperparameters(int rank, int iterations, double regularization) {

  /**
   * @throws IllegalArgumentException if a value is out of range, naming it
   */
  public ExplicitAlsHyperparameters {
    require(rank >= 0 && rank <= 512, "rank", rank, "0 to 512");
    require(iterations >= 1, "iterations", iterations, "at least 1");
    require(
        regularization > 0 && Double.isFinite(regularization),
        "regularization",
        regularization,
        "above 0");
  }

  private static void require(boolean holds, String name, Number value, String range) {
    if (!holds) {
      throw new IllegalArgumentException("%s is %s, must be %s".formatted(name, value, range));
    }
  }

  public ExplicitAlsHyperparameters withRank(int rank) {
    return new ExplicitAlsHyperparameters(rank, iterations, regularization);
  }

  public static ExplicitAlsHyperparameters defaults() {
    return new ExplicitAlsHyperparameters(16, 20, 0.1);
  }
}
