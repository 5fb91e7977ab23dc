package dev.penchant.modeling.sequence;

/**
 * How a net that foretells the categories of the next period is built and trained.
 *
 * @param periodSeconds length of a period
 * @param periods how many past periods it looks at
 * @param hidden size of each of the two layers' states
 * @param dropout share of the states left out in training, 0 to below 1
 * @param learningRate of Adam
 * @param weightDecay what each weight loses a step, as a share of the learning rate
 * @param batchUsers users a step of training
 * @param maximumEpochs passes over all users
 * @param patience epochs without gain on held-out users after which training ends
 * @param maximumGradientNorm above which all gradients are scaled down together
 */
public record CategoryHyperparameters(
    long periodSeconds,
    int periods,
    int hidden,
    float dropout,
    float learningRate,
    float weightDecay,
    int batchUsers,
    int maximumEpochs,
    int patience,
    float maximumGradientNorm) {
  private static final long DAY = 24 * 60 * 60;
  private static final long DAYS_FOR_MONTHS = 180;
  private static final long DAYS_FOR_WEEKS = 42;

  public CategoryHyperparameters {
    require(periodSeconds >= 1, "periodSeconds", periodSeconds);
    require(periods >= 1, "periods", periods);
    require(hidden >= 1, "hidden", hidden);
    require(dropout >= 0 && dropout < 1, "dropout", dropout);
    require(learningRate > 0, "learningRate", learningRate);
    require(weightDecay >= 0, "weightDecay", weightDecay);
    require(batchUsers >= 1, "batchUsers", batchUsers);
    require(maximumEpochs >= 1, "maximumEpochs", maximumEpochs);
    require(patience >= 1, "patience", patience);
    require(maximumGradientNorm > 0, "maximumGradientNorm", maximumGradientNorm);
  }

  /** For a log of this span: periods of a month if it has six of them, else of a week or a day. */
  public static CategoryHyperparameters forSpan(long spanSeconds) {
    long days = spanSeconds / DAY;
    long period = days >= DAYS_FOR_MONTHS ? 30 : days >= DAYS_FOR_WEEKS ? 7 : 1;
    int periods = (int) Math.max(2, Math.min(12, days / period));
    return new CategoryHyperparameters(
        period * DAY, periods, 64, 0.3f, 0.003f, 0.01f, 64, 40, 4, 5);
  }

  private static void require(boolean holds, String name, Number value) {
    if (!holds) {
      throw new IllegalArgumentException("%s is out of range: %s".formatted(name, value));
    }
  }
}
