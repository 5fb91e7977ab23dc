package dev.penchant.modeling.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.ConstantInitializer;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;

/**
 * Item vectors, a recurrent layer over them and an MLP head that leads back into the space of the
 * item vectors, which are the weights of the output, too (Press and Wolf, "Using the output
 * embedding to improve language models", 2017; in recommenders GRU4Rec: Hidasi et al., 2016). The
 * head is a linear map with a hidden layer beside it that starts at zero, and to its output a
 * fading sum of the history's item vectors is added, scaled number by number, so that an untrained
 * net already takes the items of a history for alike to what comes next.
 *
 * <p>Inputs: items [batch, time], what counts of each step [batch, time, 1], and which of the batch
 * · time places to give [places]. Outputs: the vectors there [places, embedding], the item vectors
 * [items, embedding], the items' biases [items, 1]. A score is the product of the first two plus
 * the third; it is left to the loss, which need not make all of them.
 */
final class NextItemNet extends AbstractBlock {
  private static final byte VERSION = 1;
  private static final float SHORTCUT_START = 0.5f;

  private final Parameter items;
  private final Parameter bias;
  private final Parameter shortcut;
  private final float shortcutDecay;
  private final Block recurrent;
  private final Block linear;
  private final Block hiddenLayer;
  private final Block correction;
  private final float dropout;
  private final int embedding;

  NextItemNet(NextItemHyperparameters chosen, int itemCount) {
    super(VERSION);
    dropout = chosen.dropout();
    shortcutDecay = chosen.shortcutDecay();
    embedding = chosen.embedding();
    items =
        addParameter(
            Parameter.builder()
                .setName("items")
                .setType(Parameter.Type.WEIGHT)
                .optShape(new Shape(itemCount, embedding))
                .optInitializer(new NormalInitializer((float) (1 / Math.sqrt(embedding))))
                .build());
    bias =
        addParameter(
            Parameter.builder()
                .setName("bias")
                .setType(Parameter.Type.BIAS)
                .optShape(new Shape(itemCount, 1))
                .optInitializer(Initializer.ZEROS)
                .build());
    shortcut =
        addParameter(
            Parameter.builder()
                .setName("shortcut")
                .setType(Parameter.Type.OTHER)
                .optShape(new Shape(1, embedding))
                .optInitializer(new ConstantInitializer(SHORTCUT_START))
                .build());
    recurrent = addChildBlock("recurrent", chosen.cell().newBlock(chosen.hidden()));
    linear = addChildBlock("linear", Linear.builder().setUnits(embedding).build());
    hiddenLayer = addChildBlock("hidden", Linear.builder().setUnits(chosen.hidden()).build());
    correction =
        addChildBlock("correction", Linear.builder().setUnits(embedding).optBias(false).build());
    linear.setInitializer(new XavierInitializer(), Parameter.Type.WEIGHT);
    hiddenLayer.setInitializer(new XavierInitializer(), Parameter.Type.WEIGHT);
    correction.setInitializer(Initializer.ZEROS, Parameter.Type.WEIGHT);
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
    NDArray sequence = inputs.get(0);
    NDArray vectors = store.getValue(items, sequence.getDevice(), training);
    NDArray biases = store.getValue(bias, sequence.getDevice(), training);
    NDArray steps = rows(vectors, sequence);
    if (training) {
      steps = Dropout.dropout(steps, dropout, true).singletonOrThrow().mul(inputs.get(1));
    }
    NDArray states = one(recurrent, store, steps, training);
    long hidden = states.getShape().get(2);
    NDArray asked = rows(states.reshape(-1, hidden), inputs.get(2));
    NDArray recent = rows(FadingSum.of(steps, shortcutDecay).reshape(-1, embedding), inputs.get(2));
    if (training) {
      asked = Dropout.dropout(asked, dropout, true).singletonOrThrow();
    }
    NDArray bent = Activation.relu(one(hiddenLayer, store, asked, training));
    NDArray outputs =
        one(linear, store, asked, training).add(one(correction, store, bent, training));
    NDArray scale = store.getValue(shortcut, sequence.getDevice(), training);
    return new NDList(outputs.add(recent.mul(scale)), vectors, biases);
  }

  /** The rows of a matrix, with gradient; an embedding is the look-up that both engines have. */
  static NDArray rows(NDArray matrix, NDArray indexes) {
    return Embedding.embedding(indexes, matrix, SparseFormat.DENSE).singletonOrThrow();
  }

  private static NDArray one(Block block, ParameterStore store, NDArray input, boolean training) {
    return block.forward(store, new NDList(input), training).singletonOrThrow();
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... shapes) {
    Shape steps = shapes[0].add(embedding);
    recurrent.initialize(manager, type, steps);
    Shape hidden = recurrent.getOutputShapes(new Shape[] {steps})[0];
    Shape asked = new Shape(shapes[2].get(0), hidden.get(2));
    linear.initialize(manager, type, asked);
    hiddenLayer.initialize(manager, type, asked);
    correction.initialize(manager, type, asked);
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {new Shape(inputs[2].get(0), embedding), items.getShape(), bias.getShape()};
  }
}
