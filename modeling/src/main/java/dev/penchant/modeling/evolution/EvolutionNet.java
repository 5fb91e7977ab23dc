package dev.penchant.modeling.evolution;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;

/**
 * A single-layer LSTM (Hochreiter and Schmidhuber, 1997) whose output at each period is added to
 * the logarithm of a naive forecast: [batch, time, features] and [batch, time, topics] give the
 * logarithm of the forecast, [batch, time, topics]. The last layer starts at zero, so the untrained
 * net is the naive forecast, and what it learns is only where that errs.
 *
 * <p>One layer only: stacked layers in one native call differ between the engines.
 */
final class EvolutionNet extends AbstractBlock {
  private static final byte VERSION = 1;

  private final Block lstm;
  private final Block dropout;
  private final Block output;

  EvolutionNet(int hidden, int topicCount, float dropoutRate) {
    super(VERSION);
    lstm =
        addChildBlock(
            "lstm",
            LSTM.builder()
                .setStateSize(hidden)
                .setNumLayers(1)
                .optBatchFirst(true)
                .optReturnState(false)
                .build());
    dropout = addChildBlock("dropout", Dropout.builder().optRate(dropoutRate).build());
    output = addChildBlock("output", Linear.builder().setUnits(topicCount).build());
    lstm.setInitializer(new XavierInitializer(), Parameter.Type.WEIGHT);
    output.setInitializer(Initializer.ZEROS, Parameter.Type.WEIGHT);
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
    NDList hidden = lstm.forward(store, new NDList(inputs.get(0)), training);
    NDList kept = dropout.forward(store, new NDList(hidden.get(0)), training);
    NDList correction = output.forward(store, kept, training);
    return new NDList(correction.singletonOrThrow().add(inputs.get(1)).logSoftmax(-1));
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... shapes) {
    Shape features = shapes[0];
    lstm.initialize(manager, type, features);
    Shape hidden = lstm.getOutputShapes(new Shape[] {features})[0];
    dropout.initialize(manager, type, hidden);
    output.initialize(manager, type, hidden);
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {inputs[1]};
  }
}
