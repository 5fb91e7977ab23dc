package dev.penchant.modeling.sequence;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.deep.AdamW;
import dev.penchant.modeling.deep.BlockParameters;
import dev.penchant.modeling.deep.DeepEngine;
import dev.penchant.modeling.deep.TrainingTurn;
import dev.penchant.modeling.matrix.ItemSequences;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Trains a net to foretell each event of each user from those before it (Hidasi et al.,
 * "Session-based recommendations with recurrent neural networks", 2016; departures: all positions
 * of a user at once instead of session-parallel batches, cross-entropy over all or sampled items,
 * tied item vectors, an MLP head). The last events of some users are not learned from; their ranks
 * tell when to stop. Seeded; on a CPU the same seed, engine and thread settings give the same
 * model.
 */
public final class NextItemTraining {
  private static final int MOST_HELD_OUT = 2_000;
  private static final double HELD_OUT_SHARE = 0.1;

  private final DeepEngine engine;
  private final NextItemHyperparameters chosen;
  private final long seed;

  public NextItemTraining(DeepEngine engine, NextItemHyperparameters chosen, long seed) {
    this.engine = engine;
    this.chosen = chosen;
    this.seed = seed;
  }

  /** Trains until the held-out events are no longer foretold better, and keeps the best epoch. */
  public NextItemModel untilBest(ItemSequences sequences, Progress progress) {
    int heldOut = (int) Math.min(MOST_HELD_OUT, HELD_OUT_SHARE * sequences.userCount());
    TrainingWindows windows = TrainingWindows.of(sequences, chosen.maximumLength(), heldOut, seed);
    return train(windows, chosen.maximumEpochs(), true, progress);
  }

  /** Trains on all events for a number of epochs found before. */
  public NextItemModel forEpochs(ItemSequences sequences, int epochs, Progress progress) {
    TrainingWindows windows = TrainingWindows.of(sequences, chosen.maximumLength(), 0, seed);
    return train(windows, epochs, false, progress);
  }

  /**
   * Trains on all events for a number of steps, for a benchmark.
   *
   * @param watcher told after every step what all steps so far took
   */
  public NextItemModel forSteps(
      ItemSequences sequences, SoftmaxKind softmax, int steps, Consumer<StepTimes> watcher) {
    TrainingWindows windows = TrainingWindows.of(sequences, chosen.maximumLength(), 0, seed);
    return on(windows, softmax, Progress.none(), epochs -> epochs.runSteps(steps, watcher));
  }

  private NextItemModel train(
      TrainingWindows windows, int epochs, boolean untilBest, Progress progress) {
    SoftmaxKind softmax = chosen.negatives() > 0 ? SoftmaxKind.SAMPLED : SoftmaxKind.CHUNKED;
    return on(windows, softmax, progress, training -> training.run(epochs, untilBest));
  }

  private NextItemModel on(
      TrainingWindows windows,
      SoftmaxKind softmax,
      Progress progress,
      Function<Epochs, NextItemModel> work) {
    try (TrainingTurn turn = TrainingTurn.await(progress);
        Model model = engine.newModel("next-item")) {
      NextItemNet net = new NextItemNet(chosen, windows.sequences().itemCount());
      model.setBlock(net);
      engine.seed(seed);
      try (Trainer trainer = engine.newTrainer(model)) {
        trainer.initialize(
            new Shape(chosen.batchUsers(), chosen.maximumLength()),
            new Shape(chosen.batchUsers(), chosen.maximumLength(), 1),
            new Shape(chosen.batchUsers()));
        return work.apply(new Epochs(windows, net, trainer, softmax(softmax, windows), progress));
      }
    }
  }

  private ItemSoftmax softmax(SoftmaxKind kind, TrainingWindows windows) {
    return switch (kind) {
      case PLAIN -> new PlainSoftmax();
      case CHUNKED -> ChunkedSoftmax.full(chosen.labelSmoothing());
      case SAMPLED ->
          ChunkedSoftmax.sampled(
              new CandidateSampling(windows.targetCounts(), chosen.negatives(), seed),
              chosen.labelSmoothing());
    };
  }

  /** One training. */
  private final class Epochs {
    private final TrainingWindows windows;
    private final NextItemNet net;
    private final Trainer trainer;
    private final AdamW optimiser;
    private final Progress progress;
    private final ItemSoftmax softmax;
    private final SplittableRandom random = new SplittableRandom(seed);

    private StepTimes times = StepTimes.NONE;

    Epochs(
        TrainingWindows windows,
        NextItemNet net,
        Trainer trainer,
        ItemSoftmax softmax,
        Progress progress) {
      this.windows = windows;
      this.net = net;
      this.trainer = trainer;
      this.optimiser =
          new AdamW(
              trainer.getManager(),
              chosen.learningRate(),
              chosen.weightDecay(),
              chosen.maximumGradientNorm());
      this.progress = progress;
      this.softmax = softmax;
    }

    NextItemModel run(int epochs, boolean untilBest) {
      HeldOutRanks heldOut = new HeldOutRanks(windows);
      NextItemModel best = null;
      double bestQuality = Double.NEGATIVE_INFINITY;
      for (int epoch = 1; epoch <= epochs; epoch++) {
        epoch();
        if (!untilBest) {
          progress.report((double) epoch / epochs, "epoch %d of %d".formatted(epoch, epochs));
          continue;
        }
        NextItemModel reached = model(epoch);
        double quality = heldOut.quality(reached);
        progress.report(
            (double) epoch / epochs,
            "epoch %d of at most %d: %.4f on held-out events".formatted(epoch, epochs, quality));
        if (quality > bestQuality) {
          best = reached;
          bestQuality = quality;
        }
        if (epoch - best.epochs() >= chosen.patience()) {
          return best;
        }
      }
      return untilBest ? best : model(epochs);
    }

    private void epoch() {
      for (int[] batch : windows.batches(chosen.batchUsers(), random)) {
        progress.checkStop();
        step(batch);
      }
    }

    NextItemModel runSteps(int steps, Consumer<StepTimes> watcher) {
      while (true) {
        for (int[] batch : windows.batches(chosen.batchUsers(), random)) {
          if (times.steps() >= steps) {
            return model(0);
          }
          step(batch);
          watcher.accept(times);
        }
      }
    }

    private void step(int[] windowsOfBatch) {
      long begun = System.nanoTime();
      SequenceBatch batch = SequenceBatch.of(windows, windowsOfBatch, chosen.itemDropout(), random);
      try (NDManager memory = trainer.getManager().newSubManager()) {
        NDList inputs = batch.inputs(memory);
        long fed = System.nanoTime();
        try (GradientCollector collector = trainer.newGradientCollector()) {
          NDArray loss = softmax.loss(trainer.forward(inputs), batch.targets(), memory);
          collector.backward(loss);
        }
        long passed = System.nanoTime();
        optimiser.step(net);
        times = times.plus(batch.rows(), begun, fed, passed, System.nanoTime());
      }
    }

    private NextItemModel model(int epochs) {
      Map<String, float[]> parameters = BlockParameters.copy(net);
      return new NextItemModel(chosen, epochs, parameters);
    }
  }
}
