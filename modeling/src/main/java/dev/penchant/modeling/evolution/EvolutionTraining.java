package dev.penchant.modeling.evolution;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.deep.AdamW;
import dev.penchant.modeling.deep.Batches;
import dev.penchant.modeling.deep.DeepEngine;
import dev.penchant.modeling.deep.TrainingTurn;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Trains the net that corrects naive forecasts, by generalised expectation maximisation: before
 * each epoch the items of every target period are explained under the net's present forecasts, then
 * the net is trained on the cross-entropy to these explanations. Seeded; on a CPU the same seed and
 * thread settings give the same net.
 */
final class EvolutionTraining {
  /** With fewer steps an epoch is over before it can show whether it helps. */
  private static final int STEPS_PER_EPOCH = 50;

  private static final int LEAST_BATCH_ROWS = 8;

  private final DeepEngine engine;
  private final EvolutionHyperparameters chosen;
  private final long seed;

  EvolutionTraining(DeepEngine engine, EvolutionHyperparameters chosen, long seed) {
    this.engine = engine;
    this.chosen = chosen;
    this.seed = seed;
  }

  /**
   * What training gave.
   *
   * @param parameters of the best epoch
   * @param epochs after which they were reached; 0 if no epoch beat the naive forecast
   */
  record Trained(byte[] parameters, int epochs) {}

  /**
   * Trains until the score no longer rises, and keeps the best epoch.
   *
   * @param lastStep steps after it are not learned from
   * @param score of forecasts (by row, steps × topics), greater is better; must not look at targets
   *     that are learned from
   */
  Trained untilBest(
      EvolutionSequences sequences,
      int lastStep,
      ToDoubleFunction<float[][]> score,
      Progress progress) {
    return train(sequences, lastStep, chosen.maximumEpochs(), score, progress);
  }

  /** Trains for a number of epochs found before. */
  Trained forEpochs(EvolutionSequences sequences, int lastStep, int epochs, Progress progress) {
    return train(sequences, lastStep, epochs, null, progress);
  }

  private Trained train(
      EvolutionSequences sequences,
      int lastStep,
      int epochs,
      ToDoubleFunction<float[][]> score,
      Progress progress) {
    try (TrainingTurn turn = TrainingTurn.await(progress);
        Model model = engine.newModel("evolution")) {
      EvolutionNet net =
          new EvolutionNet(chosen.hidden(), sequences.topicCount(), chosen.dropout());
      model.setBlock(net);
      engine.seed(seed);
      try (Trainer trainer = engine.newTrainer(model)) {
        trainer.initialize(
            new Shape(chosen.batchRows(), sequences.steps(), sequences.featureCount()),
            new Shape(chosen.batchRows(), sequences.steps(), sequences.topicCount()));
        return new Epochs(sequences, lastStep, net, trainer, progress).run(epochs, score);
      }
    }
  }

  /** One training. */
  private final class Epochs {
    private final EvolutionSequences sequences;
    private final int lastStep;
    private final EvolutionNet net;
    private final Trainer trainer;
    private final Progress progress;
    private final AdamW adam;
    private final SplittableRandom random = new SplittableRandom(seed);
    private final int batchRows;

    Epochs(
        EvolutionSequences sequences,
        int lastStep,
        EvolutionNet net,
        Trainer trainer,
        Progress progress) {
      this.sequences = sequences;
      this.lastStep = lastStep;
      this.net = net;
      this.trainer = trainer;
      this.progress = progress;
      this.adam =
          new AdamW(
              trainer.getManager(),
              chosen.learningRate(),
              chosen.weightDecay(),
              chosen.maximumGradientNorm());
      this.batchRows =
          Math.max(
              LEAST_BATCH_ROWS,
              Math.min(chosen.batchRows(), sequences.rowCount() / STEPS_PER_EPOCH));
    }

    Trained run(int epochs, ToDoubleFunction<float[][]> score) {
      float[][] forecasts = forecasts();
      Trained best = new Trained(parameters(), 0);
      double bestScore = score == null ? 0 : score.applyAsDouble(forecasts);
      for (int epoch = 1; epoch <= epochs; epoch++) {
        progress.report((double) (epoch - 1) / epochs, "epoch %d of %d".formatted(epoch, epochs));
        for (int row = 0; row < sequences.rowCount(); row++) {
          sequences.refreshTargets(row, forecasts[row]);
        }
        epoch();
        forecasts = forecasts();
        if (score == null) {
          continue;
        }
        double reached = score.applyAsDouble(forecasts);
        if (reached > bestScore) {
          best = new Trained(parameters(), epoch);
          bestScore = reached;
        }
        if (epoch - best.epochs() >= chosen.patience()) {
          return best;
        }
      }
      return score == null ? new Trained(parameters(), epochs) : best;
    }

    private void epoch() {
      int[] order = EvolutionBatch.range(0, sequences.rowCount());
      Batches.shuffle(order, random);
      for (int[] batch : Batches.of(order, batchRows)) {
        progress.checkStop();
        step(batch);
      }
    }

    private void step(int[] rows) {
      try (NDManager memory = trainer.getManager().newSubManager()) {
        EvolutionBatch batch = EvolutionBatch.of(sequences, rows, memory);
        NDArray targets = EvolutionBatch.weightedTargets(sequences, rows, lastStep, memory);
        try (GradientCollector collector = trainer.newGradientCollector()) {
          NDArray forecast = trainer.forward(batch.inputs()).singletonOrThrow();
          collector.backward(forecast.mul(targets).sum().neg());
        }
        adam.step(net);
      }
    }

    private float[][] forecasts() {
      ParameterStore store = new ParameterStore(trainer.getManager(), false);
      return EvolutionForecaster.forecasts(net, store, trainer.getManager(), sequences, progress);
    }

    private byte[] parameters() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(bytes)) {
        net.saveParameters(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }
  }
}
