package dev.penchant.modeling.deep;

/**
 * How the net that makes user vectors is built and trained.
 *
 * @param size length of a user's vector
 * @param inputDropout share of a history's items left out in training, 0 to below 1
 * @param learningRate of Adam
 * @param weightDecay what each weight loses a step, as a share of the learning rate
 * @param batchUsers users a step of training
 * @param maximumItems items of a history; of longer ones the last
 * @param maximumEpochs passes over all users
 * @param patience epochs without gain on held-out events after which training ends
 */
record UserVectorHyperparameters(
    int size,
    float inputDropout,
    float learningRate,
    float weightDecay,
    int batchUsers,
    int maximumItems,
    int maximumEpochs,
    int patience) {
  UserVectorHyperparameters {
    require(size >= 1, "size", size);
    require(inputDropout >= 0 && inputDropout < 1, "inputDropout", inputDropout);
    require(learningRate > 0, "learningRate", learningRate);
    require(weightDecay >= 0, "weightDecay", weightDecay);
    require(batchUsers >= 1, "batchUsers", batchUsers);
    require(maximumItems >= 1, "maximumItems", maximumItems);
    require(maximumEpochs >= 1, "maximumEpochs", maximumEpochs);
    require(patience >= 1, "patience", patience);
  }

  static UserVectorHyperparameters defaults() {
    return new UserVectorHyperparameters(128, 0.5f, 0.003f, 0.05f, 128, 200, 40, 4);
  }

  private static void require(boolean holds, String name, Number value) {
    if (!holds) {
      throw new IllegalArgumentException("%s is out of range: %s".formatted(name, value));
    }
  }
}
