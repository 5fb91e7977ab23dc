package dev.penchant.modeling.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * Values cut off from the record of what is to be differentiated, so that work on them costs no
 * memory on the way back and may be done in place.
 */
public final class Detached {
  private static final String MXNET = "MXNet";

  private Detached() {}

  /**
   * The values as they are now. On PyTorch the memory is shared; on MXNet, whose own {@code
   * stopGradient} stays in the record and so forbids work in place, they are copied.
   *
   * @param memory that closes the result
   */
  public static NDArray of(NDArray array, NDManager memory) {
    if (memory.getEngine().getEngineName().equals(MXNET)) {
      return memory.create(array.toFloatArray(), array.getShape());
    }
    NDArray detached = array.stopGradient();
    detached.attach(memory);
    return detached;
  }
}
