package dev.penchant.modeling.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;

/**
 * The loss as an engine is asked for it by the book: all scores, the logarithm of their softmax,
 * the targets picked out, and the way back by the engine's own differentiation, which keeps several
 * arrays of places × items. What the other losses are compared with.
 */
final class PlainSoftmax implements ItemSoftmax {
  @Override
  public NDArray loss(NDList outputs, int[] targets, NDManager memory) {
    NDArray turned = outputs.get(1).transpose();
    turned.attach(memory);
    NDArray bias = outputs.get(2).transpose();
    bias.attach(memory);
    return outputs
        .get(0)
        .matMul(turned)
        .add(bias)
        .logSoftmax(-1)
        .get(new NDIndex().addAllDim().addPickDim(memory.create(targets)))
        .mean()
        .neg();
  }
}
