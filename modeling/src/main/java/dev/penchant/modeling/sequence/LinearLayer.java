package dev.penchant.modeling.sequence;

import dev.penchant.modeling.matrix.DenseRows;
import dev.penchant.modeling.matrix.FactorMatrix;

/** outputs = weights · inputs + bias, in plain Java. Immutable and thread-safe. */
final class LinearLayer {
  private final DenseRows turned;
  private final float[] bias;

  /**
   * @param weights one row for each output
   * @param bias one for each output
   */
  LinearLayer(float[] weights, float[] bias) {
    this.bias = bias.clone();
    this.turned =
        DenseRows.transposed(
            new FactorMatrix(bias.length, weights.length / bias.length, weights.clone()));
  }

  int inputs() {
    return turned.rowCount();
  }

  int outputs() {
    return bias.length;
  }

  /** Overwrites the outputs. */
  void apply(float[] inputs, float[] outputs) {
    System.arraycopy(bias, 0, outputs, 0, bias.length);
    turned.addCombination(inputs, outputs);
  }
}
