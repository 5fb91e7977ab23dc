package dev.penchant.modeling.cost;

/**
 * How large the models are that are learned.
 *
 * @param rank numbers per user and item in the factorization
 * @param topics of the topic model
 * @param neighbours kept per item
 * @param periods with a profile per user
 */
public record ModelShape(int rank, int topics, int neighbours, int periods) {

  /**
   * @throws IllegalArgumentException if one is below 1
   */
  public ModelShape {
    if (rank < 1 || topics < 1 || neighbours < 1 || periods < 1) {
      throw new IllegalArgumentException(
          "rank %d, %d topics, %d neighbours, %d periods: each must be at least 1"
              .formatted(rank, topics, neighbours, periods));
    }
  }

  /** What a training may come to if nobody sets anything: twelve monthly profiles. */
  public static ModelShape defaults() {
    return new ModelShape(128, 40, 200, 12);
  }
}
