package dev.penchant.modeling.evolution;

import ai.djl.MalformedModelException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.deep.DeepEngine;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A trained net, as a reloaded copy of its parameters: the block in training still changes. Used by
 * one thread; close it to free the engine's memory.
 */
final class EvolutionForecaster implements AutoCloseable {
  private static final int BATCH_ROWS = 256;

  private final NDManager manager;
  private final EvolutionNet net;

  /**
   * @param parameters as {@link EvolutionTraining} gives them; they fit both engines
   */
  EvolutionForecaster(
      DeepEngine engine,
      EvolutionHyperparameters chosen,
      EvolutionSequences sequences,
      byte[] parameters) {
    manager = engine.newManager();
    net = new EvolutionNet(chosen.hidden(), sequences.topicCount(), chosen.dropout());
    net.initialize(
        manager,
        DataType.FLOAT32,
        new Shape(1, sequences.steps(), sequences.featureCount()),
        new Shape(1, sequences.steps(), sequences.topicCount()));
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(parameters))) {
      net.loadParameters(manager, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MalformedModelException e) {
      throw new IllegalArgumentException("these are no parameters of this net", e);
    }
  }

  /** The forecasts of every row and step: by row, steps × topics. */
  float[][] forecasts(EvolutionSequences sequences, Progress progress) {
    return forecasts(net, new ParameterStore(manager, false), manager, sequences, progress);
  }

  static float[][] forecasts(
      EvolutionNet net,
      ParameterStore store,
      NDManager manager,
      EvolutionSequences sequences,
      Progress progress) {
    float[][] forecasts = new float[sequences.rowCount()][];
    int width = sequences.steps() * sequences.topicCount();
    for (int start = 0; start < forecasts.length; start += BATCH_ROWS) {
      progress.checkStop();
      int[] rows = EvolutionBatch.range(start, Math.min(forecasts.length, start + BATCH_ROWS));
      try (NDManager step = manager.newSubManager()) {
        EvolutionBatch batch = EvolutionBatch.of(sequences, rows, step);
        NDArray forecast = net.forward(store, batch.inputs(), false).singletonOrThrow().exp();
        float[] values = forecast.toFloatArray();
        for (int index = 0; index < rows.length; index++) {
          forecasts[rows[index]] = new float[width];
          System.arraycopy(values, index * width, forecasts[rows[index]], 0, width);
        }
      }
    }
    return forecasts;
  }

  @Override
  public void close() {
    manager.close();
  }
}
