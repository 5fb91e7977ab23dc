package dev.penchant.modeling.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import dev.penchant.modeling.deep.BlockParameters;
import dev.penchant.modeling.deep.DeepEngine;

/** A model's scores as an engine computes them from the same parameters. */
final class EngineScores {
  private EngineScores() {}

  static float[] of(DeepEngine engine, NextItemModel model, int[] history) {
    try (NDManager manager = engine.newManager()) {
      NextItemNet net = new NextItemNet(model.hyperparameters(), model.itemCount());
      net.initialize(
          manager,
          DataType.FLOAT32,
          new Shape(1, history.length),
          new Shape(1, history.length, 1),
          new Shape(1));
      BlockParameters.restore(net, model.parameters());
      NDList inputs =
          new NDList(
              manager.create(history, new Shape(1, history.length)),
              manager.ones(new Shape(1, history.length, 1)),
              manager.create(new int[] {history.length - 1}));
      NDList outputs = net.forward(new ParameterStore(manager, false), inputs, false);
      NDArray scores = outputs.get(0).matMul(outputs.get(1).transpose());
      return scores.add(outputs.get(2).transpose()).toFloatArray();
    }
  }
}
