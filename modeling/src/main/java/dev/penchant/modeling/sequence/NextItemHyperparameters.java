package dev.penchant.modeling.sequence;

/**
 * How a net that foretells the next item is built and trained.
 *
 * @param embedding length of an item's vector
 * @param hidden size of the recurrent state
 * @param shortcutDecay what each step back counts for, relative to the one after it, in the fading
 *     sum of item vectors that is added to the head's output; 0 for the last item only
 * @param dropout share of the item vectors' and the head's numbers left out in training, 0 to below
 *     1
 * @param itemDropout share of whole steps of the input left out in training, 0 to below 1
 * @param labelSmoothing share of the target's probability spread over all items, 0 to below 1
 * @param negatives items drawn for each step's softmax beside the targets; 0 for all items
 * @param learningRate of Adam
 * @param weightDecay what each weight loses a step, as a share of the learning rate (decoupled)
 * @param batchUsers sequences a step of training
 * @param maximumLength events of a sequence; longer histories are cut into several
 * @param maximumEpochs passes over all sequences
 * @param patience epochs without gain on the held-out events after which training ends
 * @param maximumGradientNorm above which all gradients are scaled down together
 */
public record NextItemHyperparameters(
    RecurrentCell cell,
    int embedding,
    int hidden,
    float shortcutDecay,
    float dropout,
    float itemDropout,
    float labelSmoothing,
    int negatives,
    float learningRate,
    float weightDecay,
    int batchUsers,
    int maximumLength,
    int maximumEpochs,
    int patience,
    float maximumGradientNorm) {
  public NextItemHyperparameters {
    require(embedding >= 1, "embedding", embedding);
    require(hidden >= 1, "hidden", hidden);
    require(shortcutDecay >= 0 && shortcutDecay <= 1, "shortcutDecay", shortcutDecay);
    require(dropout >= 0 && dropout < 1, "dropout", dropout);
    require(itemDropout >= 0 && itemDropout < 1, "itemDropout", itemDropout);
    require(labelSmoothing >= 0 && labelSmoothing < 1, "labelSmoothing", labelSmoothing);
    require(negatives >= 0, "negatives", negatives);
    require(learningRate > 0, "learningRate", learningRate);
    require(weightDecay >= 0, "weightDecay", weightDecay);
    require(batchUsers >= 1, "batchUsers", batchUsers);
    require(maximumLength >= 2, "maximumLength", maximumLength);
    require(maximumEpochs >= 1, "maximumEpochs", maximumEpochs);
    require(patience >= 1, "patience", patience);
    require(maximumGradientNorm > 0, "maximumGradientNorm", maximumGradientNorm);
  }

  public static NextItemHyperparameters defaults(RecurrentCell cell) {
    return new NextItemHyperparameters(
        cell, 128, 128, 0.5f, 0.5f, 0.1f, 0f, 2_048, 0.002f, 0.01f, 128, 50, 40, 4, 5);
  }

  private static void require(boolean holds, String name, Number value) {
    if (!holds) {
      throw new IllegalArgumentException("%s is out of range: %s".formatted(name, value));
    }
  }
}
