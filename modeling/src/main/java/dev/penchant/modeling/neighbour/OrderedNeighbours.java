package dev.penchant.modeling.neighbour;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.ItemSequences;
import dev.penchant.modeling.matrix.TopSelection;
import dev.penchant.modeling.parallel.RowBlocks;

/**
 * Trains {@link ItemNeighbours} that know what tends to come after what.
 *
 * <p>F(i, j) = Σ over users of γ^(gap−1) for each time i came before j, gap apart; C = F + β Fᵀ;
 * similarity(i, j) = C(i, j) / (n_i^a · n_j^b + shrinkage), where n counts all events with the
 * item. An item is no neighbour of itself: that users come back for it is not what this model is
 * for.
 */
public final class OrderedNeighbours {
  private static final int BLOCK_ROWS = 64;

  private final ItemSequences sequences;
  private final OrderedHyperparameters hyperparameters;
  private final int[] itemStarts;
  private final int[] positions;
  private final int[] users;
  private final double[] gapWeights;

  private OrderedNeighbours(ItemSequences sequences, OrderedHyperparameters hyperparameters) {
    this.sequences = sequences;
    this.hyperparameters = hyperparameters;
    itemStarts = new int[sequences.itemCount() + 1];
    positions = new int[sequences.eventCount()];
    users = new int[sequences.eventCount()];
    gapWeights = new double[hyperparameters.maximumGap() + 1];
    indexByItem();
    for (int gap = 1; gap < gapWeights.length; gap++) {
      gapWeights[gap] = Math.pow(hyperparameters.gapDecay(), gap - 1);
    }
  }

  /**
   * The result is the same on any number of threads.
   *
   * @throws dev.penchant.modeling.TrainingStopped within a second of being asked to stop
   */
  public static ItemNeighbours train(
      ItemSequences sequences,
      OrderedHyperparameters hyperparameters,
      int threads,
      Progress progress) {
    OrderedNeighbours training = new OrderedNeighbours(sequences, hyperparameters);
    int blocks = Math.max(1, sequences.itemCount() / BLOCK_ROWS);
    return new NeighbourLists(sequences.itemCount(), hyperparameters.limit())
        .compute(
            RowBlocks.byRows(sequences.itemCount(), blocks),
            training::offerNeighbours,
            threads,
            progress);
  }

  private void indexByItem() {
    for (int position = 0; position < positions.length; position++) {
      itemStarts[sequences.item(position) + 1]++;
    }
    for (int item = 0; item < sequences.itemCount(); item++) {
      itemStarts[item + 1] += itemStarts[item];
    }
    int[] next = itemStarts.clone();
    for (int user = 0; user < sequences.userCount(); user++) {
      for (int position = sequences.start(user); position < sequences.end(user); position++) {
        int target = next[sequences.item(position)]++;
        positions[target] = position;
        users[target] = user;
      }
    }
  }

  private void offerNeighbours(int item, SparseSum sum, TopSelection selection) {
    for (int event = itemStarts[item]; event < itemStarts[item + 1]; event++) {
      addPairs(positions[event], users[event], sum);
    }
    double source = Math.pow(eventCount(item), hyperparameters.sourceDamping());
    for (int n = 0; n < sum.count(); n++) {
      int other = sum.item(n);
      if (other != item) {
        double target = Math.pow(eventCount(other), hyperparameters.targetDamping());
        selection.offer(
            other, (float) (sum.sum(other) / (source * target + hyperparameters.shrinkage())));
      }
    }
  }

  private int eventCount(int item) {
    return itemStarts[item + 1] - itemStarts[item];
  }

  private void addPairs(int position, int user, SparseSum sum) {
    int maximumGap = hyperparameters.maximumGap();
    int last = Math.min(sequences.end(user) - 1, position + maximumGap);
    for (int after = position + 1; after <= last; after++) {
      sum.add(sequences.item(after), gapWeights[after - position]);
    }
    if (hyperparameters.backward() == 0) {
      return;
    }
    int first = Math.max(sequences.start(user), position - maximumGap);
    for (int before = first; before < position; before++) {
      sum.add(sequences.item(before), hyperparameters.backward() * gapWeights[position - before]);
    }
  }
}
