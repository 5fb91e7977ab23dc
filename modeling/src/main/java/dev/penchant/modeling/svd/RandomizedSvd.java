package dev.penchant.modeling.svd;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.parallel.Workers;
import java.util.Random;

/**
 * Truncated SVD by random projection with power iterations: Halko, Martinsson, Tropp, "Finding
 * structure with randomness" (SIAM Review 2011), algorithms 4.4 and 5.1. A random block is
 * multiplied by A and Aᵀ in turn, orthonormalised each time; the small matrix QᵀA is decomposed
 * exactly through the eigenvectors of its Gram matrix.
 */
final class RandomizedSvd {
  /** Columns beyond the rank: the paper's advice is 5 to 10. */
  private static final int OVERSAMPLING = 10;

  /** Spectra of interactions fall slowly, so more than the usual two. */
  private static final int POWER_ITERATIONS = 4;

  private static final int BLOCK_ROWS = 512;

  private final InteractionMatrix byUser;
  private final InteractionMatrix byItem;
  private final Workers workers;
  private final Progress progress;

  private RandomizedSvd(InteractionMatrix matrix, Workers workers, Progress progress) {
    this.byUser = matrix;
    this.byItem = matrix.transpose();
    this.workers = workers;
    this.progress = progress;
  }

  /**
   * @param rank at least 1; cut to the smaller side of the matrix
   * @param seed the same seed gives the same result on any number of threads
   * @throws dev.penchant.modeling.TrainingStopped if the progress asks for it
   */
  static SvdModel train(
      InteractionMatrix matrix, int rank, long seed, int threads, Progress progress) {
    if (rank < 1) {
      throw new IllegalArgumentException("rank must be at least 1, not %d".formatted(rank));
    }
    try (Workers workers = new Workers(threads)) {
      return new RandomizedSvd(matrix, workers, progress).decomposed(rank, seed);
    }
  }

  private SvdModel decomposed(int rank, long seed) {
    int most = Math.max(1, Math.min(byUser.rowCount(), byUser.columnCount()));
    int kept = Math.min(rank, most);
    int width = Math.min(kept + OVERSAMPLING, most);
    Random random = new Random(seed);
    double[] items = new double[byUser.columnCount() * width];
    for (int index = 0; index < items.length; index++) {
      items[index] = random.nextGaussian();
    }
    double[] users = product(byUser, items, width);
    OrthonormalBasis.of(users, width);
    for (int iteration = 0; iteration < POWER_ITERATIONS; iteration++) {
      progress.report(
          (double) iteration / POWER_ITERATIONS, "singular vectors, pass " + (iteration + 1));
      items = product(byItem, users, width);
      OrthonormalBasis.of(items, width);
      users = product(byUser, items, width);
      OrthonormalBasis.of(users, width);
    }
    // B = QᵀA as items × width; its left singular vectors are the eigenvectors of B Bᵀ
    double[] small = product(byItem, users, width);
    SymmetricEigen eigen = SymmetricEigen.of(gram(small, width), width);
    progress.report(1, "singular vectors done");
    float[] values = new float[kept];
    for (int factor = 0; factor < kept; factor++) {
      values[factor] = (float) Math.sqrt(Math.max(0, eigen.value(factor)));
    }
    return new SvdModel(
        rotated(users, width, eigen, kept, null),
        values,
        rotated(small, width, eigen, kept, values));
  }

  /** rows of the sparse matrix × a dense block of {@code width} columns. */
  private double[] product(InteractionMatrix matrix, double[] block, int width) {
    double[] result = new double[matrix.rowCount() * width];
    int blocks = (matrix.rowCount() + BLOCK_ROWS - 1) / BLOCK_ROWS;
    workers.run(
        blocks,
        (number, worker) -> {
          int last = Math.min(matrix.rowCount(), (number + 1) * BLOCK_ROWS);
          for (int row = number * BLOCK_ROWS; row < last; row++) {
            for (int at = matrix.rowStart(row); at < matrix.rowEnd(row); at++) {
              double strength = matrix.strength(at);
              int from = matrix.column(at) * width;
              for (int column = 0; column < width; column++) {
                result[row * width + column] += strength * block[from + column];
              }
            }
          }
        },
        progress);
    return result;
  }

  private static double[] gram(double[] block, int width) {
    double[] gram = new double[width * width];
    for (int start = 0; start < block.length; start += width) {
      for (int row = 0; row < width; row++) {
        double factor = block[start + row];
        for (int column = 0; column < width; column++) {
          gram[row * width + column] += factor * block[start + column];
        }
      }
    }
    return gram;
  }

  /** The block in the directions of the first eigenvectors, divided by the scale where given. */
  private static FactorMatrix rotated(
      double[] block, int width, SymmetricEigen eigen, int kept, float[] scale) {
    int rows = block.length / width;
    float[] turned = new float[rows * kept];
    for (int row = 0; row < rows; row++) {
      for (int factor = 0; factor < kept; factor++) {
        double sum = 0;
        for (int column = 0; column < width; column++) {
          sum += block[row * width + column] * eigen.component(column, factor);
        }
        if (scale != null) {
          sum = scale[factor] > 0 ? sum / scale[factor] : 0;
        }
        turned[row * kept + factor] = (float) sum;
      }
    }
    return new FactorMatrix(rows, kept, turned);
  }
}
