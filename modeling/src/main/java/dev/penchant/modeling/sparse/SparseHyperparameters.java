package dev.penchant.modeling.sparse;

/**
 * What {@link SparseFactorization} is told besides the data.
 *
 * @param topicCount how many directions are learned
 * @param iterations how often profiles and directions are solved for in turn
 * @param sparsity a topic is left out of a profile if what the others leave of the user points its
 *     way with less than this cosine; 0 leaves none out but those that point away, below 1
 */
record SparseHyperparameters(int topicCount, int iterations, double sparsity) {

  /**
   * @throws IllegalArgumentException if a value is out of range, naming it
   */
  SparseHyperparameters {
    if (topicCount < 1 || topicCount > 4096) {
      throw new IllegalArgumentException(
          "topicCount is %d, must be 1 to 4096".formatted(topicCount));
    }
    if (iterations < 1) {
      throw new IllegalArgumentException(
          "iterations is %d, must be at least 1".formatted(iterations));
    }
    if (!(sparsity >= 0 && sparsity < 1)) {
      throw new IllegalArgumentException(
          "sparsity is %s, must be at least 0 and below 1".formatted(sparsity));
    }
  }
}
