package dev.penchant.modeling.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.ConstantInitializer;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;

/**
 * Two LSTM layers over a user's periods and a sigmoid for each category: [batch, periods,
 * categories] of damped counts to the log-odds, of the same shape, that the user turns to the
 * category in the period after. To the head's output the user's own counts are added, faded at
 * several paces with a learned weight each, so that what the layers learn is what repeats do not
 * say. The layers are blocks of one layer each: stacked in one native call they differ between the
 * engines.
 */
final class CategoryNet extends AbstractBlock {
  /** What a period further back counts for, relative to the one after it. */
  static final float[] FADES = {0, 0.5f, 0.8f, 1};

  private static final byte VERSION = 1;
  private static final float START_OF_REPEATS = 0.5f;

  /** Log-odds of about one category in five hundred. */
  private static final float START_OF_ODDS = -6;

  private final Parameter repeats;
  private final Parameter odds;
  private final Block input;
  private final Block lower;
  private final Block upper;
  private final Block output;
  private final float dropout;

  CategoryNet(CategoryHyperparameters chosen, int categoryCount) {
    super(VERSION);
    dropout = chosen.dropout();
    repeats =
        addParameter(
            Parameter.builder()
                .setName("repeats")
                .setType(Parameter.Type.OTHER)
                .optShape(new Shape(FADES.length))
                .optInitializer(new ConstantInitializer(START_OF_REPEATS))
                .build());
    odds =
        addParameter(
            Parameter.builder()
                .setName("odds")
                .setType(Parameter.Type.OTHER)
                .optShape(new Shape(1, 1, categoryCount))
                .optInitializer(new ConstantInitializer(START_OF_ODDS))
                .build());
    input = addChildBlock("input", Linear.builder().setUnits(chosen.hidden()).build());
    lower = addChildBlock("lower", RecurrentCell.LSTM.newBlock(chosen.hidden()));
    upper = addChildBlock("upper", RecurrentCell.LSTM.newBlock(chosen.hidden()));
    output =
        addChildBlock("output", Linear.builder().setUnits(categoryCount).optBias(false).build());
    input.setInitializer(new XavierInitializer(), Parameter.Type.WEIGHT);
    output.setInitializer(Initializer.ZEROS, Parameter.Type.WEIGHT);
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
    NDArray counts = inputs.singletonOrThrow();
    NDArray states = kept(one(input, store, counts, training), training);
    states = kept(one(lower, store, states, training), training);
    states = kept(one(upper, store, states, training), training);
    NDArray result =
        one(output, store, states, training)
            .add(store.getValue(odds, counts.getDevice(), training));
    NDArray weights = store.getValue(repeats, counts.getDevice(), training);
    for (int fade = 0; fade < FADES.length; fade++) {
      NDArray weight = weights.get(counts.getManager(), fade);
      result = result.add(FadingSum.of(counts, FADES[fade]).mul(weight));
    }
    return new NDList(result);
  }

  private NDArray kept(NDArray states, boolean training) {
    return training ? Dropout.dropout(states, dropout, true).singletonOrThrow() : states;
  }

  private static NDArray one(Block block, ParameterStore store, NDArray input, boolean training) {
    return block.forward(store, new NDList(input), training).singletonOrThrow();
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... shapes) {
    Shape shape = shapes[0];
    for (Block block : new Block[] {input, lower, upper, output}) {
      block.initialize(manager, type, shape);
      shape = block.getOutputShapes(new Shape[] {shape})[0];
    }
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return inputs;
  }
}
