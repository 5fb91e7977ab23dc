package dev.penchant.lab.bench;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.als.AlsHyperparameters;
import dev.penchant.modeling.als.AlsModel;
import dev.penchant.modeling.als.AlsSolver;
import dev.penchant.modeling.als.ImplicitAls;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.InteractionMatrix;
import java.util.Random;

/** Where the vectors come from that a search for the best items is measured on. */
enum FactorSource {
  /**
   * Factors learned from generated behaviour: norms that differ as popularity does, and items that
   * lie together as interests do. What a product searches.
   */
  LEARNED {
    @Override
    Factors of(int users, int items, int rank, long seed, int threads) {
      Workload workload =
          Workload.generated(
              trained(users, items), items, Math.multiplyExact(items, INTERACTIONS_PER_ITEM), seed);
      return learned(workload.interactions(), users, rank, seed, threads);
    }

    @Override
    double bytesToLearn(int users, int items) {
      return Workload.bytesToGenerate(
          trained(users, items), items, (double) items * INTERACTIONS_PER_ITEM);
    }

    private int trained(int users, int items) {
      return Math.max(users, items / ITEMS_PER_USER);
    }
  },

  /** Independent normal numbers: nothing to learn, so the hardest case for any index. */
  GAUSSIAN {
    @Override
    Factors of(int users, int items, int rank, long seed, int threads) {
      Random random = new Random(seed);
      return new Factors(gaussian(users, rank, random), gaussian(items, rank, random));
    }

    @Override
    double bytesToLearn(int users, int items) {
      return 0;
    }
  };

  private static final int ITEMS_PER_USER = 5;
  private static final int INTERACTIONS_PER_ITEM = 10;
  private static final int ITERATIONS = 5;
  private static final double ALPHA = 40;
  private static final double REGULARIZATION = 0.05;

  record Factors(FactorMatrix users, FactorMatrix items) {}

  abstract Factors of(int users, int items, int rank, long seed, int threads);

  /** What the behaviour takes that they are learned from. */
  abstract double bytesToLearn(int users, int items);

  /** Factors of a log; of its users at most so many. */
  static Factors learned(
      InteractionMatrix interactions, int users, int rank, long seed, int threads) {
    AlsModel model =
        ImplicitAls.train(
            interactions,
            new AlsHyperparameters(
                rank, ITERATIONS, ALPHA, REGULARIZATION, 0, AlsSolver.CONJUGATE_GRADIENT, 3),
            seed,
            threads,
            Progress.none());
    int count = Math.min(users, interactions.rowCount());
    return new Factors(first(model.userFactors(), count), model.itemFactors());
  }

  private static FactorMatrix first(FactorMatrix rows, int count) {
    float[] values = new float[count * rows.rank()];
    rows.asBuffer().get(values);
    return new FactorMatrix(count, rows.rank(), values);
  }

  private static FactorMatrix gaussian(int rows, int rank, Random random) {
    float[] values = new float[Math.multiplyExact(rows, rank)];
    for (int index = 0; index < values.length; index++) {
      values[index] = (float) random.nextGaussian();
    }
    return new FactorMatrix(rows, rank, values);
  }
}
