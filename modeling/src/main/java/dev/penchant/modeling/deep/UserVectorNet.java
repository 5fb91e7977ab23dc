package dev.penchant.modeling.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Embedding;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.util.PairList;

/**
 * A user's vector is tanh of the weighted sum of the vectors of the items in the history; each
 * item's score is its product with the item's second vector. Inputs: items [users, n] and their
 * weights [users, n, 1], 0 where a row is shorter. Output: the logarithm of a softmax over all
 * items [users, items].
 */
final class UserVectorNet extends AbstractBlock {
  private static final byte VERSION = 1;

  private final Parameter inputs;
  private final Parameter inputBias;
  private final Parameter outputs;
  private final Parameter outputBias;

  UserVectorNet(int size, int itemCount) {
    super(VERSION);
    float deviation = (float) (1 / Math.sqrt(size));
    inputs = parameter("inputs", new NormalInitializer(deviation), itemCount, size);
    inputBias = parameter("inputBias", Initializer.ZEROS, 1, size);
    outputs = parameter("outputs", new NormalInitializer(deviation), itemCount, size);
    outputBias = parameter("outputBias", Initializer.ZEROS, 1, itemCount);
  }

  private Parameter parameter(String name, Initializer initializer, long rows, long columns) {
    return addParameter(
        Parameter.builder()
            .setName(name)
            .setType(Parameter.Type.OTHER)
            .optShape(new Shape(rows, columns))
            .optInitializer(initializer)
            .build());
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList given, boolean training, PairList<String, Object> params) {
    NDArray items = given.get(0);
    NDArray rows =
        Embedding.embedding(
                items, store.getValue(inputs, items.getDevice(), training), SparseFormat.DENSE)
            .singletonOrThrow();
    NDArray users =
        rows.mul(given.get(1))
            .sum(new int[] {1})
            .add(store.getValue(inputBias, items.getDevice(), training))
            .tanh();
    NDArray turned = store.getValue(outputs, items.getDevice(), training).transpose();
    turned.attach(items.getManager());
    return new NDList(
        users
            .matMul(turned)
            .add(store.getValue(outputBias, items.getDevice(), training))
            .logSoftmax(-1));
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... shapes) {}

  @Override
  public Shape[] getOutputShapes(Shape[] given) {
    return new Shape[] {new Shape(given[0].get(0), outputs.getShape().get(0))};
  }
}
