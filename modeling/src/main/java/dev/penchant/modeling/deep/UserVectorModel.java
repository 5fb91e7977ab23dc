package dev.penchant.modeling.deep;

import dev.penchant.modeling.matrix.DenseRows;
import dev.penchant.modeling.matrix.FactorMatrix;
import java.util.Map;

/** A trained net of user vectors as plain arrays, asked without an engine. Thread-safe. */
public final class UserVectorModel {
  private final int epochs;
  private final FactorMatrix inputs;
  private final float[] inputBias;
  private final DenseRows outputs;
  private final float[] outputBias;

  /**
   * @param parameters of the block by name
   */
  UserVectorModel(int epochs, Map<String, float[]> parameters) {
    this.epochs = epochs;
    inputBias = parameters.get("inputbias");
    outputBias = parameters.get("outputbias");
    int size = inputBias.length;
    inputs = new FactorMatrix(outputBias.length, size, parameters.get("inputs"));
    outputs =
        DenseRows.transposed(new FactorMatrix(outputBias.length, size, parameters.get("outputs")));
  }

  public int itemCount() {
    return outputBias.length;
  }

  /** Passes over the data it was trained for. */
  public int epochs() {
    return epochs;
  }

  /**
   * The user's vector, each number from −1 to 1.
   *
   * @param items of the history
   * @param weights of the same length; only their proportions count
   */
  public float[] vector(int[] items, float[] weights) {
    float[] vector = inputBias.clone();
    double square = 0;
    for (float weight : weights) {
      square += weight * weight;
    }
    float scale = square > 0 ? (float) (1 / Math.sqrt(square)) : 0;
    for (int position = 0; position < items.length; position++) {
      for (int index = 0; index < vector.length; index++) {
        vector[index] += scale * weights[position] * inputs.value(items[position], index);
      }
    }
    for (int index = 0; index < vector.length; index++) {
      vector[index] = (float) Math.tanh(vector[index]);
    }
    return vector;
  }

  /** Writes each item's score for a user of this vector. */
  void score(float[] vector, float[] scores) {
    System.arraycopy(outputBias, 0, scores, 0, scores.length);
    outputs.addCombination(vector, scores);
  }
}
