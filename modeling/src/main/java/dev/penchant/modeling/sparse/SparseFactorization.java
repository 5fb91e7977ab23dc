package dev.penchant.modeling.sparse;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.parallel.RowBlocks;
import dev.penchant.modeling.parallel.Workers;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Factorizes the users' factors X ≈ V B with V sparse and not negative: profiles over directions of
 * the factor space.
 *
 * <table>
 * <caption>Symbols</caption>
 * <tr><td>X</td><td>userFactors, rows scaled to length 1</td></tr>
 * <tr><td>V</td><td>{@link SparseProfiles#weights}</td></tr>
 * <tr><td>B</td><td>{@link SparseProfiles#directions}</td></tr>
 * <tr><td>λ</td><td>sparsity</td></tr>
 * </table>
 *
 * <p>Factors have signs, so B may have them: semi-non-negative factorization (Ding, Li and Jordan,
 * "Convex and semi-nonnegative matrix factorizations", PAMI 2010). Sparseness is the L1 penalty of
 * non-negative sparse coding (Hoyer, NNSP 2002) and not the projection to a given sparseness of his
 * later paper (JMLR 2004), which would give a user of one interest as many topics as one of ten.
 * Both sides are solved by coordinate steps as in hierarchical alternating least squares (Cichocki
 * and Phan, 2009). Departures: users are scaled to length 1, else the busiest would take all topics
 * for themselves; directions are, else they would grow to escape the penalty.
 */
final class SparseFactorization {
  private static final int BLOCKS = 32;

  /** Of so many users the one farthest from all directions so far becomes the next one's start. */
  private static final int CANDIDATES = 64;

  private SparseFactorization() {}

  /**
   * @param userFactors users × rank; a row of zeros teaches nothing
   * @param threads the result does not depend on them
   * @throws IllegalArgumentException if all rows are zeros
   * @throws dev.penchant.modeling.TrainingStopped within a second of being asked to stop
   */
  static SparseProfiles train(
      FactorMatrix userFactors,
      SparseHyperparameters hyperparameters,
      long seed,
      int threads,
      Progress progress) {
    FactorMatrix users = ofLengthOne(userFactors);
    FactorMatrix directions = start(users, hyperparameters.topicCount(), seed);
    try (Workers workers = new Workers(threads)) {
      for (int iteration = 0; iteration < hyperparameters.iterations(); iteration++) {
        progress.report(
            (double) iteration / hyperparameters.iterations(),
            "profiles from factors, %d of %d"
                .formatted(iteration + 1, hyperparameters.iterations()));
        ProfileSolver solver = new ProfileSolver(directions, hyperparameters.sparsity());
        directions = update(users, solver, directions, workers, progress).next(directions);
      }
    }
    progress.report(1, "profiles from factors done");
    return new SparseProfiles(directions, hyperparameters.sparsity());
  }

  private static DirectionUpdate update(
      FactorMatrix users,
      ProfileSolver solver,
      FactorMatrix directions,
      Workers workers,
      Progress progress) {
    RowBlocks blocks = RowBlocks.byRows(users.rowCount(), BLOCKS);
    DirectionUpdate[] updates = new DirectionUpdate[blocks.count()];
    workers.run(
        updates.length,
        (block, worker) -> {
          updates[block] = new DirectionUpdate(directions.rowCount(), users.rank());
          for (int user = blocks.start(block); user < blocks.end(block); user++) {
            float[] row = users.copyRow(user);
            updates[block].add(solver.solve(row), row);
          }
        },
        progress);
    // in the order of blocks, so that rounding does not depend on threads
    DirectionUpdate sum = new DirectionUpdate(directions.rowCount(), users.rank());
    Arrays.stream(updates).forEach(sum::add);
    return sum;
  }

  private static FactorMatrix ofLengthOne(FactorMatrix factors) {
    float[] values = factors.toArray();
    int rank = factors.rank();
    boolean any = false;
    for (int row = 0; row < factors.rowCount(); row++) {
      double length = ProfileSolver.length(factors.copyRow(row));
      any |= length > 0;
      for (int factor = 0; factor < rank && length > 0; factor++) {
        values[row * rank + factor] /= (float) length;
      }
    }
    if (!any) {
      throw new IllegalArgumentException(
          "all %d users' factors are 0: there is nothing to factorize"
              .formatted(factors.rowCount()));
    }
    return new FactorMatrix(factors.rowCount(), rank, values);
  }

  /** Users that point in ways as different as can be found among some drawn by chance. */
  private static FactorMatrix start(FactorMatrix users, int topicCount, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[Math.multiplyExact(topicCount, users.rank())];
    double[] nearest = new double[users.rowCount()];
    Arrays.fill(nearest, -1);
    for (int topic = 0; topic < topicCount; topic++) {
      int chosen = farthest(users, nearest, random);
      float[] row = users.copyRow(chosen);
      System.arraycopy(row, 0, values, topic * users.rank(), row.length);
      for (int user = 0; user < nearest.length; user++) {
        nearest[user] = Math.max(nearest[user], users.dot(user, row));
      }
    }
    return new FactorMatrix(topicCount, users.rank(), values);
  }

  private static int farthest(FactorMatrix users, double[] nearest, SplittableRandom random) {
    int chosen = -1;
    while (chosen < 0) {
      for (int candidate = 0; candidate < CANDIDATES; candidate++) {
        int user = random.nextInt(nearest.length);
        boolean points = ProfileSolver.length(users.copyRow(user)) > 0;
        if (points && (chosen < 0 || nearest[user] < nearest[chosen])) {
          chosen = user;
        }
      }
    }
    return chosen;
  }
}
