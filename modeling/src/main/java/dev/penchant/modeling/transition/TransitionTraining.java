package dev.penchant.modeling.transition;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.HistoryDecay;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.dataset.WeightedItems;
import dev.penchant.modeling.matrix.FrequentColumns;
import dev.penchant.modeling.matrix.SquareMatrix;
import dev.penchant.modeling.parallel.Workers;
import java.util.Arrays;

/**
 * Ridge regression of every step on what came before it. With x the faded history before a step (of
 * one time, such as an invoice) and y the items of the step, over all steps of all users
 *
 * <pre>W = (Σ x xᵀ + λ I)⁻¹ Σ x yᵀ</pre>
 *
 * <p>A relative of EASE (Steck, "Embarrassingly shallow autoencoders for sparse data", 2019) that
 * looks forward in time instead of reconstructing the same history, so that order counts, the
 * diagonal may stay (repeat purchase) and no constraint is needed.
 */
final class TransitionTraining {
  /** More columns cost more than they bring: time grows with the cube, memory with the square. */
  private static final int COLUMN_LIMIT = 6_000;

  /** A history's latest items that take part; those before have faded. */
  private static final int HISTORY_LIMIT = 300;

  private final BehaviourDataset dataset;
  private final HistoryDecay decay;
  private final boolean firstTimesOnly;
  private final FrequentColumns columns;
  private final SquareMatrix past;
  private final SquareMatrix next;
  private final float[] targetCounts;

  /**
   * @param firstTimesOnly whether only items that the user never had before count as what came next
   */
  TransitionTraining(BehaviourDataset dataset, HistoryDecay decay, boolean firstTimesOnly) {
    this.dataset = dataset;
    this.decay = decay;
    this.firstTimesOnly = firstTimesOnly;
    // the two matrices of the sums and that of the weights
    int fitting = (int) (FrequentColumns.columnsThatFit() / Math.sqrt(3));
    this.columns =
        FrequentColumns.of(occurrences(dataset), Math.max(1, Math.min(COLUMN_LIMIT, fitting)));
    this.past = new SquareMatrix(columns.size());
    this.next = new SquareMatrix(columns.size());
    this.targetCounts = new float[columns.size()];
  }

  TransitionModel train(double regularization, int threads, Progress progress) {
    for (int user = 0; user < dataset.userCount(); user++) {
      progress.checkStop();
      addSteps(dataset.history(user));
    }
    past.addToDiagonal((float) regularization);
    try (Workers workers = new Workers(threads)) {
      past.invert(workers, progress);
      return new TransitionModel(columns, targetCounts, product(workers, progress), decay);
    }
  }

  private void addSteps(UserHistory history) {
    for (int from = 0; from < history.length(); ) {
      int to = from + 1;
      while (to < history.length() && history.time(to) == history.time(from)) {
        to++;
      }
      if (from > 0) {
        addStep(history, from, to);
      }
      from = to;
    }
  }

  private void addStep(UserHistory history, int from, int to) {
    UserHistory before = history.first(from).asOf(history.time(from));
    WeightedItems weighted = decay.of(before.last(HISTORY_LIMIT));
    for (int one = 0; one < weighted.size(); one++) {
      int column = columns.column(weighted.items()[one]);
      if (column < 0) {
        continue;
      }
      float weight = weighted.weights()[one];
      float[] pastRow = past.row(column);
      for (int other = 0; other < weighted.size(); other++) {
        int otherColumn = columns.column(weighted.items()[other]);
        if (otherColumn >= 0) {
          pastRow[otherColumn] += weight * weighted.weights()[other];
        }
      }
      addNext(history, from, to, weighted, next.row(column), weight);
    }
    for (int position = from; position < to; position++) {
      if (counts(history, position, weighted)) {
        targetCounts[columns.column(history.item(position))]++;
      }
    }
  }

  private void addNext(
      UserHistory history, int from, int to, WeightedItems before, float[] nextRow, float weight) {
    for (int position = from; position < to; position++) {
      if (counts(history, position, before)) {
        nextRow[columns.column(history.item(position))] += weight;
      }
    }
  }

  private boolean counts(UserHistory history, int position, WeightedItems before) {
    return columns.column(history.item(position)) >= 0
        && decay.strengths().of(history.type(position), history.value(position)) > 0
        && !(firstTimesOnly && Arrays.binarySearch(before.items(), history.item(position)) >= 0);
  }

  /** (past)⁻¹ · next, row by row in place of next. */
  private SquareMatrix product(Workers workers, Progress progress) {
    SquareMatrix weights = new SquareMatrix(past.size());
    // what came next is sparse in most logs, and a product with it then costs a fraction
    NextItems[] steps = new NextItems[next.size()];
    for (int column = 0; column < steps.length; column++) {
      steps[column] = NextItems.of(next.row(column));
    }
    workers.run(
        past.size(),
        (row, worker) -> {
          float[] inverse = past.row(row);
          float[] target = weights.row(row);
          for (int column = 0; column < inverse.length; column++) {
            steps[column].addTo(inverse[column], target);
          }
        },
        progress);
    return weights;
  }

  private static int[] occurrences(BehaviourDataset dataset) {
    int[] counts = new int[dataset.itemCount()];
    for (int user = 0; user < dataset.userCount(); user++) {
      UserHistory history = dataset.history(user);
      for (int position = 0; position < history.length(); position++) {
        counts[history.item(position)]++;
      }
    }
    return counts;
  }
}
