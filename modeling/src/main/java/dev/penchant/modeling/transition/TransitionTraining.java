package dev.penchant.modeling.transition;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.HistoryDecay;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.dataset.WeightedItems;
import dev.penchant.modeling.parallel.Workers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

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
  private final int[] columns;
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
    this.columns = mostFrequent(dataset);
    int size = Arrays.stream(columns).max().orElse(-1) + 1;
    this.past = new SquareMatrix(size);
    this.next = new SquareMatrix(size);
    this.targetCounts = new float[size];
  }

  TransitionModel train(double regularization, int threads, Progress progress) {
    for (int user = 0; user < dataset.userCount(); user++) {
      progress.checkStop();
      addSteps(dataset.history(user));
    }
    past.addToDiagonal((float) regularization);
    try (Workers workers = new Workers(threads)) {
      past.invert(workers, progress);
      return new TransitionModel(
          dataset.itemCount(), columns, targetCounts, product(workers, progress), decay);
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
      int column = columns[weighted.items()[one]];
      if (column < 0) {
        continue;
      }
      float weight = weighted.weights()[one];
      float[] pastRow = past.row(column);
      for (int other = 0; other < weighted.size(); other++) {
        int otherColumn = columns[weighted.items()[other]];
        if (otherColumn >= 0) {
          pastRow[otherColumn] += weight * weighted.weights()[other];
        }
      }
      addNext(history, from, to, weighted, next.row(column), weight);
    }
    for (int position = from; position < to; position++) {
      if (counts(history, position, weighted)) {
        targetCounts[columns[history.item(position)]]++;
      }
    }
  }

  private void addNext(
      UserHistory history, int from, int to, WeightedItems before, float[] nextRow, float weight) {
    for (int position = from; position < to; position++) {
      if (counts(history, position, before)) {
        nextRow[columns[history.item(position)]] += weight;
      }
    }
  }

  private boolean counts(UserHistory history, int position, WeightedItems before) {
    return columns[history.item(position)] >= 0
        && decay.strengths().of(history.type(position), history.value(position)) > 0
        && !(firstTimesOnly && Arrays.binarySearch(before.items(), history.item(position)) >= 0);
  }

  /** (past)⁻¹ · next, row by row in place of next. */
  private SquareMatrix product(Workers workers, Progress progress) {
    SquareMatrix weights = new SquareMatrix(past.size());
    workers.run(
        past.size(),
        (row, worker) -> {
          float[] inverse = past.row(row);
          float[] target = weights.row(row);
          for (int column = 0; column < inverse.length; column++) {
            SquareMatrix.addRow(inverse[column], next.row(column), target);
          }
        },
        progress);
    return weights;
  }

  private static int[] mostFrequent(BehaviourDataset dataset) {
    int[] counts = new int[dataset.itemCount()];
    for (int user = 0; user < dataset.userCount(); user++) {
      UserHistory history = dataset.history(user);
      for (int position = 0; position < history.length(); position++) {
        counts[history.item(position)]++;
      }
    }
    int[] columns = new int[counts.length];
    Arrays.fill(columns, -1);
    int[] chosen =
        IntStream.range(0, counts.length)
            .filter(item -> counts[item] > 0)
            .boxed()
            .sorted(Comparator.comparingInt(item -> -counts[item]))
            .limit(COLUMN_LIMIT)
            .mapToInt(Integer::intValue)
            .toArray();
    for (int column = 0; column < chosen.length; column++) {
      columns[chosen[column]] = column;
    }
    return columns;
  }
}
