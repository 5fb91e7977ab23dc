package dev.penchant.modeling.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** What came before each step of sequences, fading. */
final class FadingSum {
  private FadingSum() {}

  /**
   * At each step the sum of the steps so far, this one included.
   *
   * @param steps [batch, time, features]
   * @param fade what each step back counts for, relative to the one after it
   */
  static NDArray of(NDArray steps, float fade) {
    int length = (int) steps.getShape().get(1);
    float[] weights = new float[length * length];
    for (int step = 0; step < length; step++) {
      float weight = 1;
      for (int past = step; past >= 0; past--) {
        weights[step * length + past] = weight;
        weight *= fade;
      }
    }
    return steps.getManager().create(weights, new Shape(1, length, length)).matMul(steps);
  }
}
