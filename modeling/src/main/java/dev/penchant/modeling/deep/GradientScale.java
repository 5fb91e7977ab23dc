package dev.penchant.modeling.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps gradients from exploding by scaling all of them together, as in Pascanu, Mikolov and
 * Bengio, "On the difficulty of training recurrent neural networks" (2013). Stands in for DJL's own
 * clipping, which on PyTorch cuts only the positive side.
 */
final class GradientScale {
  private GradientScale() {}

  /**
   * Scales the gradients in place if their global norm exceeds the limit. To be called between
   * {@code backward} and {@code step}.
   *
   * @param manager for the few intermediate numbers
   * @return the norm before
   */
  static float limit(Block block, float maximumNorm, NDManager manager) {
    List<NDArray> gradients = new ArrayList<>();
    NDArray squares = manager.create(0f);
    for (var pair : block.getParameters()) {
      Parameter parameter = pair.getValue();
      if (parameter.requiresGradient()) {
        NDArray gradient = parameter.getArray().getGradient();
        gradient.attach(manager);
        gradients.add(gradient);
        squares = squares.add(gradient.norm().square());
      }
    }
    float norm = (float) Math.sqrt(squares.getFloat());
    if (norm > maximumNorm) {
      gradients.forEach(gradient -> gradient.muli(maximumNorm / norm));
    }
    return norm;
  }
}
