package dev.penchant.modeling.sequence;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.deep.AdamW;
import dev.penchant.modeling.deep.Batches;
import dev.penchant.modeling.deep.BlockParameters;
import dev.penchant.modeling.deep.DeepEngine;
import dev.penchant.modeling.deep.TrainingTurn;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Trains a net to foretell, period by period, the set of categories a user turns to next: a sigmoid
 * and a binary cross-entropy for each category, as for several labels at once (Lipton et al.,
 * "Learning to diagnose with LSTM recurrent neural networks", 2016; departures: the user's own
 * faded counts beside the layers, and periods in which the user stays away are no targets). The
 * last period of some users is not learned from and tells when to stop. Seeded.
 */
final class CategoryTraining {
  private static final int HELD_OUT_EVERY = 5;

  /** Inputs are as wide as there are categories; beyond this a batch would not fit well. */
  private static final int MOST_CATEGORIES = 20_000;

  private final DeepEngine engine;
  private final CategoryHyperparameters chosen;
  private final EventStrengths strengths;
  private final long seed;

  CategoryTraining(
      DeepEngine engine, CategoryHyperparameters chosen, EventStrengths strengths, long seed) {
    this.engine = engine;
    this.chosen = chosen;
    this.strengths = strengths;
    this.seed = seed;
  }

  /**
   * Trains until held-out periods are no longer foretold better, and keeps the best epoch.
   *
   * @param dataset with categories as its items, and with times
   * @throws IllegalArgumentException if it has no times or too many categories
   */
  CategoryModel untilBest(BehaviourDataset dataset, Progress progress) {
    if (!dataset.timed()) {
      throw new IllegalArgumentException("next periods need a log with times");
    }
    if (dataset.itemCount() > MOST_CATEGORIES) {
      throw new IllegalArgumentException(
          "next periods are foretold for at most %,d categories, not %,d; evaluate with --target categories"
              .formatted(MOST_CATEGORIES, dataset.itemCount()));
    }
    try (TrainingTurn turn = TrainingTurn.await(progress);
        Model model = engine.newModel("next-period")) {
      CategoryNet net = new CategoryNet(chosen, dataset.itemCount());
      model.setBlock(net);
      engine.seed(seed);
      try (Trainer trainer = engine.newTrainer(model)) {
        trainer.initialize(new Shape(chosen.batchUsers(), chosen.periods(), dataset.itemCount()));
        return new Epochs(dataset, net, trainer, progress).run();
      }
    }
  }

  /** One training. */
  private final class Epochs {
    private final BehaviourDataset dataset;
    private final CategoryNet net;
    private final Trainer trainer;
    private final AdamW optimiser;
    private final Progress progress;
    private final PastPeriods past;
    private final long end;
    private final int[] learned;
    private final int[] heldOut;

    Epochs(BehaviourDataset dataset, CategoryNet net, Trainer trainer, Progress progress) {
      this.dataset = dataset;
      this.net = net;
      this.trainer = trainer;
      this.optimiser =
          new AdamW(
              trainer.getManager(),
              chosen.learningRate(),
              chosen.weightDecay(),
              chosen.maximumGradientNorm());
      this.progress = progress;
      this.past = new PastPeriods(strengths, chosen.periodSeconds(), chosen.periods());
      this.end = dataset.lastTime() + 1;
      int[] users =
          IntStream.range(0, dataset.userCount())
              .filter(user -> !dataset.history(user).isEmpty())
              .toArray();
      Batches.shuffle(users, new SplittableRandom(seed));
      int held = users.length / HELD_OUT_EVERY;
      heldOut = Arrays.copyOf(users, held);
      learned = Arrays.copyOfRange(users, held, users.length);
    }

    CategoryModel run() {
      SplittableRandom random = new SplittableRandom(seed);
      CategoryModel best = model(0);
      double bestLoss = heldOutLoss();
      for (int epoch = 1;
          epoch <= chosen.maximumEpochs() && epoch - best.epochs() <= chosen.patience();
          epoch++) {
        Batches.shuffle(learned, random);
        forBatches(
            learned, users -> step(CategoryBatch.of(dataset, past, users, end, true, false)));
        forBatches(
            heldOut, users -> step(CategoryBatch.of(dataset, past, users, end, false, false)));
        double loss = heldOutLoss();
        progress.report(
            (double) epoch / chosen.maximumEpochs(),
            "epoch %d: loss %.3f on held-out periods".formatted(epoch, loss));
        if (loss < bestLoss) {
          best = model(epoch);
          bestLoss = loss;
        }
      }
      return best;
    }

    private void forBatches(int[] users, Consumer<int[]> work) {
      for (int[] batch : Batches.of(users, chosen.batchUsers())) {
        progress.checkStop();
        work.accept(batch);
      }
    }

    private void step(CategoryBatch batch) {
      if (batch.steps() == 0) {
        return;
      }
      try (NDManager memory = trainer.getManager().newSubManager()) {
        try (GradientCollector collector = trainer.newGradientCollector()) {
          NDArray odds = trainer.forward(new NDList(batch.inputs(memory))).singletonOrThrow();
          collector.backward(batch.loss(odds, memory));
        }
        optimiser.step(net);
      }
    }

    private double heldOutLoss() {
      ParameterStore store = new ParameterStore(trainer.getManager(), false);
      double[] sums = new double[2];
      forBatches(
          heldOut,
          users -> {
            CategoryBatch batch = CategoryBatch.of(dataset, past, users, end, true, true);
            try (NDManager memory = trainer.getManager().newSubManager()) {
              NDArray odds =
                  net.forward(store, new NDList(batch.inputs(memory)), false).singletonOrThrow();
              sums[0] += batch.loss(odds, memory).getFloat() * batch.steps();
              sums[1] += batch.steps();
            }
          });
      return sums[0] / Math.max(1, sums[1]);
    }

    private CategoryModel model(int epochs) {
      return new CategoryModel(chosen, epochs, BlockParameters.copy(net));
    }
  }
}
