package dev.penchant.modeling.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/** The loss of a next-item net: how unlikely a softmax over items finds the targets. */
interface ItemSoftmax {

  /**
   * A number whose gradient is that of the mean negative log-likelihood of the targets; its value
   * need not be.
   *
   * @param outputs of {@link NextItemNet}
   * @param targets an item for each row of the first output
   * @param memory of this step of training
   */
  NDArray loss(NDList outputs, int[] targets, NDManager memory);
}
