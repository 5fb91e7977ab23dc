package dev.penchant.modeling.matrix;

import static dev.penchant.modeling.kernel.VectorKernels.PANEL_QUERIES;

import dev.penchant.modeling.kernel.VectorKernels;
import java.util.Arrays;
import java.util.List;

/**
 * A search for consecutive queries together: block by block of items, each scored for all queries,
 * a few at a time. Used once, by one thread.
 */
final class QueryBlock {
  /** Floats of item factors that stay in a second-level cache of 1 MB beside the rest. */
  private static final int ITEM_BLOCK_FLOATS = 128 * 1024;

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

  void run(ItemPanels panels, VectorKernels kernels, PanelFilter filter) {
    int width = panels.panelItems;
    int blockItems = Math.max(1, ITEM_BLOCK_FLOATS / (rank * width)) * width;
    float[] scores = new float[PANEL_QUERIES * width];
    for (int from = 0; from < panels.itemCount; from += blockItems) {
      int to = Math.min(panels.itemCount, from + blockItems);
      for (int group = 0; group < queries.length; group++) {
        // not >=, so that a bound that is no number leaves nothing out
        for (int first = from;
            first < to && !(panels.reach(first) < needed[group]);
            first += width) {
          int above =
              kernels.scorePanel(
                  panels.values,
                  panels.offset(first),
                  queries[group],
                  rank,
                  filter.start(),
                  filter.offset(first),
                  thresholds[group],
                  scores);
          if (above != 0) {
            offer(group, above, scores, first, panels);
            needed[group] = needed(group);
          }
        }
      }
    }
  }

  private void offer(int group, int above, float[] scores, int first, ItemPanels panels) {
    int width = panels.panelItems;
    int count = Math.min(width, panels.itemCount - first);
    for (int left = above; left != 0; left &= left - 1) {
      int place = Integer.numberOfTrailingZeros(left);
      TopSelection selection = selections[group * PANEL_QUERIES + place];
      float threshold = selection.threshold();
      for (int index = 0; index < count; index++) {
        float score = scores[place * width + index];
        // what the filter left out reaches only the threshold of a list that is not full
        if (score >= threshold && score > Float.NEGATIVE_INFINITY) {
          selection.offer(panels.item(first + index), score);
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
