package dev.penchant.modeling.matrix;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.kernel.VectorKernels;
import dev.penchant.modeling.parallel.RowBlocks;
import dev.penchant.modeling.parallel.Workers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The items whose factors have the highest inner product with a query vector: exact, whatever the
 * filter. Scores are sums in float. Immutable and thread-safe.
 *
 * <p>Items are scored from the longest factors to the shortest, until the Cauchy–Schwarz inequality
 * says that none of those that are left can enter the list (Teflioudi et al., LEMP, SIGMOD 2015).
 * Learned factors are long for few items, so most are never looked at; in the worst case, factors
 * of one length, every item is scored.
 */
public final class ExactTopItems {
  /** Queries that share a block of items while it is in the second-level cache. */
  private static final int QUERIES_PER_BLOCK = 64;

  private final VectorKernels kernels;
  private final ItemPanels panels;

  public ExactTopItems(FactorMatrix itemFactors) {
    this(itemFactors, VectorKernels.best());
  }

  ExactTopItems(FactorMatrix itemFactors, VectorKernels kernels) {
    this.kernels = kernels;
    panels = new ItemPanels(itemFactors, kernels);
  }

  public int itemCount() {
    return panels.itemCount();
  }

  /**
   * The score of every item.
   *
   * @throws IllegalArgumentException if the query's length is not the rank
   */
  public float[] scores(float[] query) {
    panels.checkQuery(query.length);
    float[] scores = new float[panels.itemCount()];
    float[] ofPanel = new float[panels.shape.width()];
    for (int number = 0; number < panels.blockCount(); number++) {
      PanelBlock block = panels.block(number);
      for (int first = 0; first < block.itemCount(); first += ofPanel.length) {
        score(block, first, query, ofPanel);
        int count = Math.min(ofPanel.length, block.itemCount() - first);
        for (int index = 0; index < count; index++) {
          scores[block.item(first + index)] = ofPanel[index];
        }
      }
    }
    return scores;
  }

  /**
   * @param query a user's factors
   * @return at most {@code limit} items, best first
   * @throws IllegalArgumentException if the query's length is not the rank, or the limit below 1
   */
  public List<ScoredItem> of(float[] query, int limit) {
    return search(query, limit, Optional.empty());
  }

  /**
   * @param allowed the only items that may be returned
   */
  public List<ScoredItem> of(float[] query, int limit, BitSet allowed) {
    return search(query, limit, Optional.of(allowed));
  }

  private List<ScoredItem> search(float[] query, int limit, Optional<BitSet> allowed) {
    panels.checkQuery(query.length);
    TopSelection selection = new TopSelection(limit);
    float[] scores = new float[panels.shape.width()];
    float length = ItemPanels.length(query);
    for (int number = 0; number < panels.blockCount(); number++) {
      PanelBlock block = panels.block(number);
      for (int first = 0; first < block.itemCount(); first += scores.length) {
        if (length * block.reach(first) < selection.threshold()) {
          return selection.best();
        }
        score(block, first, query, scores);
        offer(scores, block, first, allowed, selection);
      }
    }
    return selection.best();
  }

  private void score(PanelBlock block, int first, float[] query, float[] scores) {
    kernels.scorePanel(
        block.values(), panels.shape.offset(first), query, panels.shape.rank(), scores, 0);
  }

  /** An item that only equals the threshold may come before the one that set it. */
  private void offer(
      float[] scores,
      PanelBlock block,
      int first,
      Optional<BitSet> allowed,
      TopSelection selection) {
    int count = Math.min(scores.length, block.itemCount() - first);
    for (int index = 0; index < count; index++) {
      float score = scores[index];
      if (score >= selection.threshold()) {
        int item = block.item(first + index);
        if (allowed.isEmpty() || allowed.get().get(item)) {
          selection.offer(item, score);
        }
      }
    }
  }

  /**
   * The lists of many users at once; several times faster than one after another, since a block of
   * items is scored for many of them while it is in the cache.
   *
   * @param queries the users' factors
   * @param threads at least 1; the result does not depend on it
   * @return a list per user, in the order of the rows
   */
  public List<List<ScoredItem>> ofAll(FactorMatrix queries, int limit, int threads) {
    return searchAll(queries, limit, Optional.empty(), threads);
  }

  /**
   * Scores the allowed items only: their factors are copied next to each other, as far as the
   * searches come, so a filter takes memory and saves time.
   *
   * @param allowed the only items that may be returned, to any of the users
   */
  public List<List<ScoredItem>> ofAll(
      FactorMatrix queries, int limit, BitSet allowed, int threads) {
    return searchAll(queries, limit, Optional.of(allowed), threads);
  }

  private List<List<ScoredItem>> searchAll(
      FactorMatrix queries, int limit, Optional<BitSet> allowed, int threads) {
    panels.checkQuery(queries.rank());
    List<List<ScoredItem>> lists = new ArrayList<>(queries.rowCount());
    for (int row = 0; row < queries.rowCount(); row++) {
      lists.add(List.of());
    }
    IntFunction<PanelBlock> panelBlocks =
        allowed
            .<IntFunction<PanelBlock>>map(items -> new AllowedPanels(panels, items)::block)
            .orElse(panels::block);
    RowBlocks blocks =
        RowBlocks.byRows(
            queries.rowCount(), (queries.rowCount() + QUERIES_PER_BLOCK - 1) / QUERIES_PER_BLOCK);
    try (Workers workers = new Workers(threads)) {
      workers.run(
          blocks.count(),
          (block, worker) -> {
            QueryBlock search =
                new QueryBlock(queries, blocks.start(block), blocks.end(block), limit);
            search.run(panels, panelBlocks, kernels);
            search.copyTo(lists);
          },
          Progress.none());
    }
    return lists;
  }
}
