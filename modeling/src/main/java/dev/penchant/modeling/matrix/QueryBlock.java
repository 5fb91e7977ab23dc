package dev.penchant.modeling.matrix;

import static dev.penchant.modeling.kernel.VectorKernels.PANEL_QUERIES;

import dev.penchant.modeling.kernel.VectorKernels;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

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
  private final TopSelection[] selections;

  QueryBlock(FactorMatrix factors, int from, int to, int limit) {
    firstQuery = from;
    queryCount = to - from;
    rank = factors.rank();
    int groups = (queryCount + PANEL_QUERIES - 1) / PANEL_QUERIES;
    queries = new float[groups][PANEL_QUERIES * rank];
    thresholds = new float[groups][PANEL_QUERIES];
    selections = new TopSelection[queryCount];
    for (float[] group : thresholds) {
      Arrays.fill(group, Float.POSITIVE_INFINITY);
    }
    for (int query = 0; query < queryCount; query++) {
      int group = query / PANEL_QUERIES;
      int place = query % PANEL_QUERIES;
      for (int factor = 0; factor < rank; factor++) {
        queries[group][factor * PANEL_QUERIES + place] = factors.value(from + query, factor);
      }
      selections[query] = new TopSelection(limit);
      thresholds[group][place] = Float.NEGATIVE_INFINITY;
    }
  }

  void run(ItemPanels panels, VectorKernels kernels, Optional<BitSet> allowed) {
    int width = panels.panelItems;
    int blockItems = Math.max(1, ITEM_BLOCK_FLOATS / (rank * width)) * width;
    float[] scores = new float[PANEL_QUERIES * width];
    for (int from = 0; from < panels.itemCount; from += blockItems) {
      int to = Math.min(panels.itemCount, from + blockItems);
      for (int group = 0; group < queries.length; group++) {
        for (int first = from; first < to; first += width) {
          int above =
              kernels.scorePanel(
                  panels.values,
                  panels.offset(first),
                  queries[group],
                  rank,
                  thresholds[group],
                  scores);
          if (above != 0) {
            offer(group, above, scores, first, Math.min(width, to - first), width, allowed);
          }
        }
      }
    }
  }

  private void offer(
      int group,
      int above,
      float[] scores,
      int firstItem,
      int count,
      int width,
      Optional<BitSet> allowed) {
    for (int left = above; left != 0; left &= left - 1) {
      int place = Integer.numberOfTrailingZeros(left);
      TopSelection selection = selections[group * PANEL_QUERIES + place];
      for (int index = 0; index < count; index++) {
        float score = scores[place * width + index];
        if (score > selection.threshold()
            && (allowed.isEmpty() || allowed.get().get(firstItem + index))) {
          selection.offer(firstItem + index, score);
        }
      }
      thresholds[group][place] = selection.threshold();
    }
  }

  void copyTo(List<List<ScoredItem>> lists) {
    for (int query = 0; query < queryCount; query++) {
      lists.set(firstQuery + query, selections[query].best());
    }
  }
}
