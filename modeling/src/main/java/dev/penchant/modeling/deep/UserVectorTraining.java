package dev.penchant.modeling.deep;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.ItemSequences;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Trains user vectors as a denoising autoencoder of behaviour: from a random part of a user's
 * items, scaled to length 1, all of them are to be found again under a softmax (Mult-DAE: Liang et
 * al., "Variational autoencoders for collaborative filtering", 2018; before it AutoRec: Sedhain et
 * al., 2015). Departure: when asked, the history fades by recency. The last item of some users is
 * not learned from and tells when to stop. Seeded.
 */
final class UserVectorTraining {
  private static final float MAXIMUM_GRADIENT_NORM = 5;
  private static final int HELD_OUT_EVERY = 10;

  private final DeepEngine engine;
  private final UserVectorHyperparameters chosen;
  private final long seed;

  UserVectorTraining(DeepEngine engine, UserVectorHyperparameters chosen, long seed) {
    this.engine = engine;
    this.chosen = chosen;
    this.seed = seed;
  }

  /** Trains until held-out items are no longer found better, and keeps the best epoch. */
  UserVectorModel untilBest(ItemSequences sequences, Progress progress) {
    try (TrainingTurn turn = TrainingTurn.await(progress);
        Model model = engine.newModel("user-vector")) {
      UserVectorNet net = new UserVectorNet(chosen.size(), sequences.itemCount());
      model.setBlock(net);
      engine.seed(seed);
      try (Trainer trainer = engine.newTrainer(model)) {
        trainer.initialize(
            new Shape(chosen.batchUsers(), chosen.maximumItems()),
            new Shape(chosen.batchUsers(), chosen.maximumItems(), 1));
        return new Epochs(sequences, net, trainer, progress).run();
      }
    }
  }

  /** One training. */
  private final class Epochs {
    private final ItemSequences sequences;
    private final UserVectorNet net;
    private final Trainer trainer;
    private final AdamW optimiser;
    private final Progress progress;
    private final SplittableRandom random = new SplittableRandom(seed);
    private final boolean[] heldOut;
    private final int[] users;

    Epochs(ItemSequences sequences, UserVectorNet net, Trainer trainer, Progress progress) {
      this.sequences = sequences;
      this.net = net;
      this.trainer = trainer;
      this.optimiser =
          new AdamW(
              trainer.getManager(),
              chosen.learningRate(),
              chosen.weightDecay(),
              MAXIMUM_GRADIENT_NORM);
      this.progress = progress;
      heldOut = new boolean[sequences.userCount()];
      int[] found = new int[heldOut.length];
      int count = 0;
      for (int user = 0; user < heldOut.length; user++) {
        int length = sequences.end(user) - sequences.start(user);
        heldOut[user] = length >= 3 && random.nextInt(HELD_OUT_EVERY) == 0;
        if (length >= 2) {
          found[count++] = user;
        }
      }
      users = Arrays.copyOf(found, count);
    }

    UserVectorModel run() {
      UserVectorModel best = model(0);
      double bestLoss = heldOutLoss();
      for (int epoch = 1;
          epoch <= chosen.maximumEpochs() && epoch - best.epochs() <= chosen.patience();
          epoch++) {
        Batches.shuffle(users, random);
        for (int[] batch : Batches.of(users, chosen.batchUsers())) {
          progress.checkStop();
          step(batch);
        }
        double loss = heldOutLoss();
        progress.report(
            (double) epoch / chosen.maximumEpochs(),
            "epoch %d: loss %.3f on held-out items".formatted(epoch, loss));
        if (loss < bestLoss) {
          best = model(epoch);
          bestLoss = loss;
        }
      }
      return best;
    }

    /** The user's known items, the last ones. */
    private int[] known(int user) {
      int end = sequences.end(user) - (heldOut[user] ? 1 : 0);
      int start = Math.max(sequences.start(user), end - chosen.maximumItems());
      int[] items = new int[end - start];
      Arrays.setAll(items, position -> sequences.item(start + position));
      return Arrays.stream(items).distinct().toArray();
    }

    private void step(int[] batch) {
      int[][] known = Arrays.stream(batch).mapToObj(this::known).toArray(int[][]::new);
      float[] targetWeights = new float[Arrays.stream(known).mapToInt(row -> row.length).sum()];
      int[] targets = new int[targetWeights.length];
      int at = 0;
      for (int row = 0; row < known.length; row++) {
        for (int item : known[row]) {
          targets[at] = Math.addExact(Math.multiplyExact(row, sequences.itemCount()), item);
          targetWeights[at++] = -1f / known[row].length / known.length;
        }
      }
      try (NDManager memory = trainer.getManager().newSubManager()) {
        NDList inputs = inputs(known, chosen.inputDropout(), memory);
        try (GradientCollector collector = trainer.newGradientCollector()) {
          NDArray chances = trainer.forward(inputs).singletonOrThrow();
          NDArray wanted = picked(chances, memory.create(targets));
          collector.backward(
              wanted.mul(memory.create(targetWeights, new Shape(targets.length, 1))).sum());
        }
        optimiser.step(net);
      }
    }

    private NDList inputs(int[][] known, float dropout, NDManager memory) {
      int width = Arrays.stream(known).mapToInt(row -> row.length).max().orElse(1);
      int[] items = new int[known.length * width];
      float[] weights = new float[items.length];
      for (int row = 0; row < known.length; row++) {
        // scaled as when asked: to length 1 before items are left out, those left made up for
        float weight = (float) (1 / Math.sqrt(known[row].length) / (1 - dropout));
        for (int position = 0; position < known[row].length; position++) {
          items[row * width + position] = known[row][position];
          boolean left = dropout > 0 && random.nextDouble() < dropout;
          weights[row * width + position] = left ? 0 : weight;
        }
      }
      return new NDList(
          memory.create(items, new Shape(known.length, width)),
          memory.create(weights, new Shape(known.length, width, 1)));
    }

    private double heldOutLoss() {
      ParameterStore store = new ParameterStore(trainer.getManager(), false);
      int[] asked = Arrays.stream(users).filter(user -> heldOut[user]).sorted().toArray();
      double loss = 0;
      for (int start = 0; start < asked.length; start += chosen.batchUsers()) {
        int[] batch =
            Arrays.copyOfRange(asked, start, Math.min(asked.length, start + chosen.batchUsers()));
        int[][] known = Arrays.stream(batch).mapToObj(this::known).toArray(int[][]::new);
        int[] targets = new int[batch.length];
        Arrays.setAll(
            targets,
            row -> row * sequences.itemCount() + sequences.item(sequences.end(batch[row]) - 1));
        try (NDManager memory = trainer.getManager().newSubManager()) {
          NDArray chances = net.forward(store, inputs(known, 0, memory), false).singletonOrThrow();
          loss -= picked(chances, memory.create(targets)).sum().getFloat();
        }
      }
      return loss / Math.max(1, asked.length);
    }

    /** Numbers of a matrix by their places in row-major order, with gradient. */
    private static NDArray picked(NDArray matrix, NDArray places) {
      return Embedding.embedding(places, matrix.reshape(-1, 1), SparseFormat.DENSE)
          .singletonOrThrow();
    }

    private UserVectorModel model(int epochs) {
      return new UserVectorModel(epochs, BlockParameters.copy(net));
    }
  }
}
