package dev.penchant.modeling.als;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.kernel.VectorKernels;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.parallel.RowBlocks;
import dev.penchant.modeling.parallel.Workers;
import java.util.Random;

/**
 * Trains an {@link AlsModel} by alternating least squares: Hu, Koren and Volinsky, "Collaborative
 * filtering for implicit feedback datasets" (ICDM 2008).
 *
 * <p>Minimizes Σ_ui c_ui (p_ui − x_u · y_i)² + Σ_u λ_u |x_u|² + Σ_i λ_i |y_i|² over all cells of
 * the matrix, observed or not. With one side fixed every row of the other is a least-squares
 * problem of its own; the sides take turns.
 *
 * <table>
 * <caption>Symbols</caption>
 * <tr><td>R</td><td>interactions</td></tr>
 * <tr><td>X, Y</td><td>userFactors, itemFactors</td></tr>
 * <tr><td>c, p</td><td>confidence 1 + α|r|; preference, 1 for r above 0, else 0</td></tr>
 * <tr><td>λ</td><td>regularization, scaled per row as {@link AlsHyperparameters} says, after
 * Rendle, Krichene, Zhang and Koren, "Revisiting the performance of iALS on item recommendation
 * benchmarks" (RecSys 2022)</td></tr>
 * </table>
 *
 * A row without interactions gets factors of zero, which is its exact solution.
 */
public final class ImplicitAls {
  private static final double INITIAL_SCALE = 0.1;

  /** Small enough to balance the workers and to obey a stop soon. */
  private static final int BLOCK_INTERACTIONS = 20_000;

  /** A row's product with the Gram matrix takes about as long as so many interactions. */
  private static final int ROW_COST = 32;

  private final AlsHyperparameters hyperparameters;
  private final VectorKernels kernels;
  private final int stride;
  private final Workers workers;
  private final Progress progress;
  private final RowSolver[] solvers;
  private final RowWeights[] weights;

  private ImplicitAls(
      AlsHyperparameters hyperparameters,
      VectorKernels kernels,
      Workers workers,
      Progress progress) {
    this.hyperparameters = hyperparameters;
    this.kernels = kernels;
    stride = kernels.padded(hyperparameters.rank());
    this.workers = workers;
    this.progress = progress;
    solvers = new RowSolver[workers.threads()];
    weights = new RowWeights[workers.threads()];
    for (int worker = 0; worker < solvers.length; worker++) {
      solvers[worker] = solver();
      weights[worker] = new RowWeights(hyperparameters.alpha());
    }
  }

  private RowSolver solver() {
    return switch (hyperparameters.solver()) {
      case CONJUGATE_GRADIENT ->
          new ConjugateGradientSolver(kernels, stride, hyperparameters.conjugateGradientSteps());
      case CHOLESKY -> new CholeskySolver(kernels, stride);
    };
  }

  /**
   * @param interactions users × items
   * @param seed of the initial factors; the same seed gives the same model on any number of threads
   * @param threads at least 1
   * @throws dev.penchant.modeling.TrainingStopped within a second of being asked to stop
   */
  public static AlsModel train(
      InteractionMatrix interactions,
      AlsHyperparameters hyperparameters,
      long seed,
      int threads,
      Progress progress) {
    return train(interactions, hyperparameters, seed, threads, progress, VectorKernels.best());
  }

  static AlsModel train(
      InteractionMatrix interactions,
      AlsHyperparameters hyperparameters,
      long seed,
      int threads,
      Progress progress,
      VectorKernels kernels) {
    try (Workers workers = new Workers(threads)) {
      return new ImplicitAls(hyperparameters, kernels, workers, progress).train(interactions, seed);
    }
  }

  private AlsModel train(InteractionMatrix byUser, long seed) {
    InteractionMatrix byItem = byUser.transpose();
    Random random = new Random(seed);
    float[] itemFactors = initialFactors(byItem, random);
    float[] userFactors = initialFactors(byUser, random);
    RowBlocks userBlocks =
        RowBlocks.byInteractions(
            byUser.rowCount(), byUser::rowLength, ROW_COST, BLOCK_INTERACTIONS);
    RowBlocks itemBlocks =
        RowBlocks.byInteractions(
            byItem.rowCount(), byItem::rowLength, ROW_COST, BLOCK_INTERACTIONS);
    for (int iteration = 0; iteration < hyperparameters.iterations(); iteration++) {
      progress.report(
          (double) iteration / hyperparameters.iterations(),
          "factors, iteration %d of %d".formatted(iteration + 1, hyperparameters.iterations()));
      solveSide(byUser, userBlocks, itemFactors, userFactors);
      solveSide(byItem, itemBlocks, userFactors, itemFactors);
    }
    progress.report(1, "factors done");
    return new AlsModel(unpadded(userFactors), unpadded(itemFactors), hyperparameters);
  }

  private void solveSide(
      InteractionMatrix matrix, RowBlocks blocks, float[] other, float[] solution) {
    float[] gram = GramMatrix.of(other, stride, kernels, workers, progress).toFloats();
    workers.run(
        blocks.count(),
        (block, worker) -> {
          for (int row = blocks.start(block); row < blocks.end(block); row++) {
            if (matrix.rowLength(row) == 0) {
              continue;
            }
            weights[worker].load(matrix, row);
            double regularization =
                hyperparameters.rowRegularization(matrix.rowLength(row), matrix.columnCount());
            solvers[worker].solve(
                weights[worker], other, gram, (float) regularization, solution, row * stride);
          }
        },
        progress);
  }

  /** Small random factors, so that no two start alike; zero where there is nothing to learn. */
  private float[] initialFactors(InteractionMatrix matrix, Random random) {
    int rank = hyperparameters.rank();
    float[] factors = new float[Math.multiplyExact(matrix.rowCount(), stride)];
    double scale = INITIAL_SCALE / Math.sqrt(rank);
    for (int row = 0; row < matrix.rowCount(); row++) {
      if (matrix.rowLength(row) == 0) {
        continue;
      }
      for (int factor = 0; factor < rank; factor++) {
        factors[row * stride + factor] = (float) (scale * random.nextGaussian());
      }
    }
    return factors;
  }

  private FactorMatrix unpadded(float[] factors) {
    int rank = hyperparameters.rank();
    int rows = factors.length / stride;
    if (stride == rank) {
      return new FactorMatrix(rows, rank, factors);
    }
    float[] values = new float[rows * rank];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(factors, row * stride, values, row * rank, rank);
    }
    return new FactorMatrix(rows, rank, values);
  }
}
