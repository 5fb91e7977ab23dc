package dev.penchant.modeling.matrix;

import static dev.penchant.modeling.kernel.VectorKernels.PANEL_QUERIES;

import dev.penchant.modeling.kernel.VectorKernels;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A search for consecutive queries together: block by block of items, each scored for all queries,
 * a few at a time. Used once, by one thread.
 */
final class QueryBlock {
  private final int firstQuery;
  private final int queryCount;
  private final int rank;
  private final float[][] queries;
  private final float[][] thresholds;
  private final float[] lengths;

  /** Per group: below this reach no item enters a list of any of its queries. */
  private final float[] needed;

  private final TopSelection[] selections;

  QueryBlock(FactorMatrix factors, int from, int to, int limit) {
    firstQuery = from;
    queryCount = to - from;
    rank = factors.rank();
    int groups = (queryCount + PANEL_QUERIES - 1) / PANEL_QUERIES;
    queries = new float[groups][PANEL_QUERIES * rank];
    thresholds = new float[groups][PANEL_QUERIES];
    selections = new TopSelection[queryCount];
    lengths = new float[queryCount];
    needed = new float[groups];
    Arrays.fill(needed, Float.NEGATIVE_INFINITY);
    for (float[] group : thresholds) {
      Arrays.fill(group, Float.POSITIVE_INFINITY);
    }
    for (int query = 0; query < queryCount; query++) {
      int group = query / PANEL_QUERIES;
      int place = query % PANEL_QUERIES;
      for (int factor = 0; factor < rank; factor++) {
        queries[group][factor * PANEL_QUERIES + place] = factors.value(from + query, factor);
      }
      lengths[query] = ItemPanels.length(factors.copyRow(from + query));
      selections[query] = new TopSelection(limit);
      thresholds[group][place] = Float.NEGATIVE_INFINITY;
    }
  }

  /**
   * @param blocks those of {@code panels}, with all of their items or some
   */
  void run(ItemPanels panels, IntFunction<PanelBlock> blocks, VectorKernels kernels) {
    PanelShape shape = panels.shape;
    float[] scores = new float[PANEL_QUERIES * shape.width()];
    for (int number = 0; number < panels.blockCount() && isNeeded(panels, number); number++) {
      PanelBlock block = blocks.apply(number);
      for (int group = 0; group < queries.length; group++) {
        for (int first = 0;
            first < block.itemCount() && isNeeded(block.reach(first), group);
            first += shape.width()) {
          int above =
              kernels.scorePanel(
                  block.values(),
                  shape.offset(first),
                  queries[group],
                  rank,
                  thresholds[group],
                  scores);
          if (above != 0) {
            offer(group, above, scores, shape.width(), first, block);
            needed[group] = needed(group);
          }
        }
      }
    }
  }

  /** Whether an item of this block or a later one can enter a list; asked before it is copied. */
  private boolean isNeeded(ItemPanels panels, int block) {
    float reach = panels.block(block).reach(0);
    for (int group = 0; group < queries.length; group++) {
      if (isNeeded(reach, group)) {
        return true;
      }
    }
    return false;
  }

  /** Not >=, so that a bound that is no number leaves nothing out. */
  private boolean isNeeded(float reach, int group) {
    return !(reach < needed[group]);
  }

  private void offer(int group, int above, float[] scores, int width, int first, PanelBlock block) {
    int count = Math.min(width, block.itemCount() - first);
    for (int left = above; left != 0; left &= left - 1) {
      int place = Integer.numberOfTrailingZeros(left);
      TopSelection selection = selections[group * PANEL_QUERIES + place];
      float threshold = selection.threshold();
      for (int index = 0; index < count; index++) {
        float score = scores[place * width + index];
        if (score >= threshold) {
          selection.offer(block.item(first + index), score);
          threshold = selection.threshold();
        }
      }
      thresholds[group][place] = threshold;
    }
  }

  private float needed(int group) {
    float least = Float.POSITIVE_INFINITY;
    int first = group * PANEL_QUERIES;
    for (int query = first; query < Math.min(queryCount, first + PANEL_QUERIES); query++) {
      least = Math.min(least, selections[query].threshold() / lengths[query]);
    }
    return least;
  }

  void copyTo(List<List<ScoredItem>> lists) {
    for (int query = 0; query < queryCount; query++) {
      lists.set(firstQuery + query, selections[query].best());
    }
  }
}
