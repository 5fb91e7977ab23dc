package dev.penchant.modeling.rating;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.parallel.Workers;
import java.util.Random;

/**
 * Alternating least squares for ratings: Zhou, Wilkinson, Schreiber, Pan, "Large-scale parallel
 * collaborative filtering for the Netflix Prize" (2008), with the biases of Koren, Bell, Volinsky
 * (2009). Departures: the bias is solved together with the factors of its side, as one more factor
 * that meets a constant 1, so a row costs one solve; only what was rated counts.
 */
public final class ExplicitAls {
  private static final double INITIAL_SCALE = 0.1;
  private static final int BLOCK_ROWS = 256;

  private ExplicitAls() {}

  /**
   * @param ratings users × items
   * @param seed of the initial factors; the same seed gives the same model on any number of threads
   * @throws IllegalArgumentException if there is no rating
   * @throws dev.penchant.modeling.TrainingStopped if the progress asks for it
   */
  public static ExplicitAlsModel train(
      InteractionMatrix ratings,
      ExplicitAlsHyperparameters hyperparameters,
      long seed,
      int threads,
      Progress progress) {
    if (ratings.interactionCount() == 0) {
      throw new IllegalArgumentException("there is no rating to learn from");
    }
    double mean = mean(ratings);
    InteractionMatrix byItem = ratings.transpose();
    Random random = new Random(seed);
    FactorMatrix items = initial(byItem, hyperparameters.rank(), random);
    FactorMatrix users = initial(ratings, hyperparameters.rank(), random);
    try (Workers workers = new Workers(threads)) {
      for (int iteration = 0; iteration < hyperparameters.iterations(); iteration++) {
        progress.report(
            (double) iteration / hyperparameters.iterations(),
            "ratings, iteration %d of %d".formatted(iteration + 1, hyperparameters.iterations()));
        users = solved(ratings, items, mean, hyperparameters, workers, progress);
        items = solved(byItem, users, mean, hyperparameters, workers, progress);
      }
    }
    progress.report(1, "ratings done");
    return new ExplicitAlsModel(mean, users, items, hyperparameters);
  }

  private static FactorMatrix solved(
      InteractionMatrix ratings,
      FactorMatrix others,
      double mean,
      ExplicitAlsHyperparameters hyperparameters,
      Workers workers,
      Progress progress) {
    int size = others.rank();
    float[] rows = new float[ratings.rowCount() * size];
    workers.run(
        (ratings.rowCount() + BLOCK_ROWS - 1) / BLOCK_ROWS,
        (block, worker) -> {
          int last = Math.min(ratings.rowCount(), (block + 1) * BLOCK_ROWS);
          for (int row = block * BLOCK_ROWS; row < last; row++) {
            float[] solution =
                RatingRow.solve(
                    others,
                    ratings.columnsOf(row),
                    ratings.strengthsOf(row),
                    mean,
                    hyperparameters.regularization());
            System.arraycopy(solution, 0, rows, row * size, size);
          }
        },
        progress);
    return new FactorMatrix(ratings.rowCount(), size, rows);
  }

  private static FactorMatrix initial(InteractionMatrix ratings, int rank, Random random) {
    float[] rows = new float[ratings.rowCount() * (rank + 1)];
    for (int row = 0; row < ratings.rowCount(); row++) {
      for (int factor = 1; factor <= rank && ratings.rowLength(row) > 0; factor++) {
        rows[row * (rank + 1) + factor] =
            (float) (INITIAL_SCALE * random.nextGaussian() / Math.sqrt(rank));
      }
    }
    return new FactorMatrix(ratings.rowCount(), rank + 1, rows);
  }

  private static double mean(InteractionMatrix ratings) {
    double sum = 0;
    for (int position = 0; position < ratings.interactionCount(); position++) {
      sum += ratings.strength(position);
    }
    return sum / ratings.interactionCount();
  }
}
