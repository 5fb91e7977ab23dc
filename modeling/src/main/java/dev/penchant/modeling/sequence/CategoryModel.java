package dev.penchant.modeling.sequence;

import dev.penchant.modeling.matrix.FactorMatrix;
import java.util.Map;

/**
 * A trained net of the next period's categories as plain arrays, asked without an engine. Immutable
 * and thread-safe.
 */
public final class CategoryModel {
  private final CategoryHyperparameters hyperparameters;
  private final int epochs;
  private final Map<String, float[]> parameters;
  private final int categoryCount;
  private final FactorMatrix inputs;
  private final float[] inputBias;
  private final RecurrentLayer lower;
  private final RecurrentLayer upper;
  private final LinearLayer output;
  private final float[] repeats;

  /**
   * @param parameters of the block by name; taken over, not to be changed afterwards
   */
  CategoryModel(
      CategoryHyperparameters hyperparameters, int epochs, Map<String, float[]> parameters) {
    this.hyperparameters = hyperparameters;
    this.epochs = epochs;
    this.parameters = Map.copyOf(parameters);
    int hidden = hyperparameters.hidden();
    float[] odds = parameters.get("odds");
    categoryCount = odds.length;
    inputs = new FactorMatrix(hidden, categoryCount, parameters.get("input_weight"));
    inputBias = parameters.get("input_bias");
    lower = RecurrentLayer.of(RecurrentCell.LSTM, "lower", parameters);
    upper = RecurrentLayer.of(RecurrentCell.LSTM, "upper", parameters);
    output = new LinearLayer(parameters.get("output_weight"), odds);
    repeats = parameters.get("repeats");
  }

  public CategoryHyperparameters hyperparameters() {
    return hyperparameters;
  }

  public int categoryCount() {
    return categoryCount;
  }

  /** Passes over the data it was trained for. */
  public int epochs() {
    return epochs;
  }

  /** The numbers learned, by name; not to be changed. */
  public Map<String, float[]> parameters() {
    return parameters;
  }

  /**
   * Writes for each category the log-odds that the user turns to it in the next period.
   *
   * @param counts periods × categories, oldest period first
   * @param scores one for each category, overwritten
   */
  void score(float[] counts, float[] scores) {
    RecurrentLayer.Run below = lower.new Run();
    RecurrentLayer.Run above = upper.new Run();
    float[][] faded = new float[CategoryNet.FADES.length][categoryCount];
    for (int period = 0; period < hyperparameters.periods(); period++) {
      float[] input = inputBias.clone();
      for (int category = 0; category < categoryCount; category++) {
        float damped = (float) Math.log1p(counts[period * categoryCount + category]);
        for (int fade = 0; fade < faded.length; fade++) {
          faded[fade][category] = CategoryNet.FADES[fade] * faded[fade][category] + damped;
        }
        for (int unit = 0; unit < input.length && damped != 0; unit++) {
          input[unit] += damped * inputs.value(unit, category);
        }
      }
      below.step(input);
      above.step(below.state());
    }
    output.apply(above.state(), scores);
    for (int fade = 0; fade < faded.length; fade++) {
      for (int category = 0; category < categoryCount; category++) {
        scores[category] += repeats[fade] * faded[fade][category];
      }
    }
  }
}
