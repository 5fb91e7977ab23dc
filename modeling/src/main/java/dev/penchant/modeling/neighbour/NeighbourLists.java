package dev.penchant.modeling.neighbour;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.modeling.matrix.TopSelection;
import dev.penchant.modeling.parallel.RowBlocks;
import dev.penchant.modeling.parallel.Workers;
import java.util.ArrayList;
import java.util.List;

/** Computes each item's list on its own, on several threads, and packs the lists. */
final class NeighbourLists {
  private final int itemCount;
  private final int limit;

  /** Adds up one item's similarities to all others; one per worker. */
  interface Similarities {
    /** Offers the neighbours of the item, itself left out. */
    void offer(int item, SparseSum sum, TopSelection selection);
  }

  NeighbourLists(int itemCount, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, not %d".formatted(limit));
    }
    this.itemCount = itemCount;
    this.limit = limit;
  }

  ItemNeighbours compute(
      RowBlocks blocks, Similarities similarities, int threads, Progress progress) {
    List<List<ScoredItem>> lists = new ArrayList<>(itemCount);
    for (int item = 0; item < itemCount; item++) {
      lists.add(List.of());
    }
    SparseSum[] sums = new SparseSum[threads];
    TopSelection[] selections = new TopSelection[threads];
    try (Workers workers = new Workers(threads)) {
      for (int worker = 0; worker < threads; worker++) {
        sums[worker] = new SparseSum(itemCount);
        selections[worker] = new TopSelection(limit);
      }
      progress.report(0, "neighbours");
      workers.run(
          blocks.count(),
          (block, worker) -> {
            for (int item = blocks.start(block); item < blocks.end(block); item++) {
              similarities.offer(item, sums[worker], selections[worker]);
              lists.set(item, selections[worker].best());
              selections[worker].clear();
              sums[worker].clear();
            }
          },
          progress);
      progress.report(1, "neighbours done");
    }
    return pack(lists);
  }

  private static ItemNeighbours pack(List<List<ScoredItem>> lists) {
    int[] starts = new int[lists.size() + 1];
    for (int item = 0; item < lists.size(); item++) {
      starts[item + 1] = starts[item] + lists.get(item).size();
    }
    int[] neighbours = new int[starts[lists.size()]];
    float[] values = new float[neighbours.length];
    for (int item = 0; item < lists.size(); item++) {
      int position = starts[item];
      for (ScoredItem neighbour : lists.get(item)) {
        neighbours[position] = neighbour.itemIndex();
        values[position++] = neighbour.score();
      }
    }
    return new ItemNeighbours(starts, neighbours, values);
  }
}
