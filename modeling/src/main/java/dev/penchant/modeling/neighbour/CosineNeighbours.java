package dev.penchant.modeling.neighbour;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.parallel.RowBlocks;

/** Trains {@link ItemNeighbours} by the shrunk cosine of the items' columns. */
public final class CosineNeighbours {
  private static final int BLOCK_INTERACTIONS = 1_000;

  private CosineNeighbours() {}

  /**
   * similarity(i, j) = Σ_u r_ui r_uj / (|r_i| |r_j| + shrinkage): rare coincidences count for less.
   * The cost is Σ_u (items of u)², the result the same on any number of threads.
   *
   * @param interactions users × items; strengths below 0 are left out
   * @param limit neighbours kept per item
   * @param shrinkage at least 0; 10 is a good start for strengths about 1
   * @throws IllegalArgumentException if limit or shrinkage is out of range
   * @throws dev.penchant.modeling.TrainingStopped within a second of being asked to stop
   */
  public static ItemNeighbours train(
      InteractionMatrix interactions, int limit, double shrinkage, int threads, Progress progress) {
    if (!(shrinkage >= 0 && Double.isFinite(shrinkage))) {
      throw new IllegalArgumentException(
          "shrinkage is %s, must be at least 0".formatted(shrinkage));
    }
    InteractionMatrix byItem = interactions.transpose();
    double[] norms = norms(byItem);
    return new NeighbourLists(byItem.rowCount(), limit)
        .compute(
            RowBlocks.byInteractions(byItem.rowCount(), byItem::rowLength, 10, BLOCK_INTERACTIONS),
            (item, sum, selection) -> {
              addProducts(item, byItem, interactions, sum);
              for (int n = 0; n < sum.count(); n++) {
                int other = sum.item(n);
                double length = norms[item] * norms[other] + shrinkage;
                if (other != item && sum.sum(other) > 0) {
                  selection.offer(other, (float) (sum.sum(other) / length));
                }
              }
            },
            threads,
            progress);
  }

  private static void addProducts(
      int item, InteractionMatrix byItem, InteractionMatrix byUser, SparseSum sum) {
    for (int seen = byItem.rowStart(item); seen < byItem.rowEnd(item); seen++) {
      double strength = byItem.strength(seen);
      if (strength <= 0) {
        continue;
      }
      int user = byItem.column(seen);
      for (int position = byUser.rowStart(user); position < byUser.rowEnd(user); position++) {
        float other = byUser.strength(position);
        if (other > 0) {
          sum.add(byUser.column(position), strength * other);
        }
      }
    }
  }

  private static double[] norms(InteractionMatrix byItem) {
    double[] norms = new double[byItem.rowCount()];
    for (int item = 0; item < norms.length; item++) {
      double squared = 0;
      for (int position = byItem.rowStart(item); position < byItem.rowEnd(item); position++) {
        double strength = Math.max(0, byItem.strength(position));
        squared += strength * strength;
      }
      norms[item] = Math.sqrt(squared);
    }
    return norms;
  }
}
