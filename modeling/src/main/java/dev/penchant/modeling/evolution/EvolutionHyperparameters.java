package dev.penchant.modeling.evolution;

/**
 * How the net that forecasts profiles is built and trained.
 *
 * @param hidden size of the LSTM's state
 * @param dropout share of the state left out in training, 0 to below 1
 * @param learningRate of Adam
 * @param weightDecay what a weight loses a step, as a share of the learning rate
 * @param batchRows users a step of training at most; fewer where there are few users
 * @param maximumEpochs passes over all users
 * @param patience epochs without gain on the validation period after which training ends
 * @param maximumGradientNorm above which all gradients are scaled down together
 */
public record EvolutionHyperparameters(
    int hidden,
    float dropout,
    float learningRate,
    float weightDecay,
    int batchRows,
    int maximumEpochs,
    int patience,
    float maximumGradientNorm) {
  public EvolutionHyperparameters {
    require(hidden >= 1, "hidden", hidden);
    require(dropout >= 0 && dropout < 1, "dropout", dropout);
    require(learningRate > 0, "learningRate", learningRate);
    require(weightDecay >= 0, "weightDecay", weightDecay);
    require(batchRows >= 1, "batchRows", batchRows);
    require(maximumEpochs >= 1, "maximumEpochs", maximumEpochs);
    require(patience >= 1, "patience", patience);
    require(maximumGradientNorm > 0, "maximumGradientNorm", maximumGradientNorm);
  }

  public static EvolutionHyperparameters defaults() {
    return new EvolutionHyperparameters(48, 0.2f, 0.003f, 1e-4f, 64, 40, 6, 1);
  }

  private static void require(boolean holds, String name, Number value) {
    if (!holds) {
      throw new IllegalArgumentException("%s is out of range: %s".formatted(name, value));
    }
  }
}
