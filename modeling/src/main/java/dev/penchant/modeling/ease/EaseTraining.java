package dev.penchant.modeling.ease;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.FrequentColumns;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.SquareMatrix;
import dev.penchant.modeling.parallel.Workers;

/**
 * EASE: Steck, "Embarrassingly shallow autoencoders for sparse data" (WWW 2019). With G = XᵀX + λI
 * and P = G⁻¹, the weights are B(i, j) = −P(i, j) / P(j, j) off the diagonal and 0 on it: the least
 * squares of X on XB + λ‖B‖² where no item may explain itself.
 *
 * <p>Departures: X is the strength cut at 1 instead of 0 or 1, so that faded events count for less;
 * catalogs beyond the limit keep their most frequent items only.
 */
final class EaseTraining {
  private EaseTraining() {}

  /**
   * Time grows with the cube of the columns, memory with the square (4 bytes each).
   *
   * @param interactions users × items
   * @param regularization λ above 0
   * @param columnLimit the greatest number of items that take part; see {@link
   *     FrequentColumns#columnsThatFit()}
   * @throws dev.penchant.modeling.TrainingStopped if the progress asks for it
   */
  static EaseModel train(
      InteractionMatrix interactions,
      double regularization,
      int columnLimit,
      int threads,
      Progress progress) {
    if (!(regularization > 0 && Double.isFinite(regularization))) {
      throw new IllegalArgumentException(
          "regularization is %s, must be above 0".formatted(regularization));
    }
    int[] counts = new int[interactions.columnCount()];
    for (int position = 0; position < interactions.interactionCount(); position++) {
      counts[interactions.column(position)]++;
    }
    FrequentColumns columns = FrequentColumns.of(counts, Math.max(1, columnLimit));
    SquareMatrix weights = new SquareMatrix(columns.size());
    addProducts(interactions, columns, weights, progress);
    weights.addToDiagonal((float) regularization);
    try (Workers workers = new Workers(threads)) {
      weights.invert(workers, progress);
    }
    explain(weights);
    float[] byColumn = new float[columns.size()];
    for (int column = 0; column < byColumn.length; column++) {
      byColumn[column] = counts[columns.item(column)];
    }
    return new EaseModel(columns, weights, byColumn);
  }

  private static void addProducts(
      InteractionMatrix interactions,
      FrequentColumns columns,
      SquareMatrix products,
      Progress progress) {
    for (int user = 0; user < interactions.rowCount(); user++) {
      progress.checkStop();
      for (int one = interactions.rowStart(user); one < interactions.rowEnd(user); one++) {
        int column = columns.column(interactions.column(one));
        if (column < 0) {
          continue;
        }
        float[] row = products.row(column);
        float strength = cut(interactions.strength(one));
        for (int other = interactions.rowStart(user); other < interactions.rowEnd(user); other++) {
          int otherColumn = columns.column(interactions.column(other));
          if (otherColumn >= 0) {
            row[otherColumn] += strength * cut(interactions.strength(other));
          }
        }
      }
    }
  }

  static float cut(float strength) {
    return Math.max(0, Math.min(1, strength));
  }

  /** P → B in place. */
  private static void explain(SquareMatrix inverse) {
    float[] diagonal = new float[inverse.size()];
    for (int column = 0; column < diagonal.length; column++) {
      diagonal[column] = inverse.row(column)[column];
    }
    for (int from = 0; from < diagonal.length; from++) {
      float[] row = inverse.row(from);
      for (int to = 0; to < diagonal.length; to++) {
        row[to] /= -diagonal[to];
      }
      row[from] = 0;
    }
  }
}
