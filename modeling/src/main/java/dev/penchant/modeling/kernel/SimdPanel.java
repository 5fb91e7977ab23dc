package dev.penchant.modeling.kernel;

import static dev.penchant.modeling.kernel.SimdKernels.LANES;
import static dev.penchant.modeling.kernel.SimdKernels.SPECIES;
import static dev.penchant.modeling.kernel.SimdKernels.load;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Inner products of queries with a panel of items, an item per lane: nothing is ever added across
 * lanes, and eight queries are a tile ({@link SimdTile}) or two. Scores are compared with the
 * query's threshold before anyone looks at a single one of them, since nearly all lie below it.
 */
final class SimdPanel {
  static final int ITEMS = 2 * LANES;

  private SimdPanel() {}

  static int score(
      float[] panels,
      int panelOffset,
      float[] queries,
      int rank,
      float[] thresholds,
      float[] scores) {
    Arrays.fill(scores, 0);
    for (int column = 0; column < ITEMS; column += SimdTile.COLUMNS) {
      SimdTile.multiply(
          queries,
          0,
          VectorKernels.PANEL_QUERIES,
          panels,
          panelOffset + column,
          ITEMS,
          rank,
          scores,
          column,
          ITEMS,
          false);
    }
    return above(scores, thresholds);
  }

  private static int above(float[] scores, float[] thresholds) {
    int above = 0;
    for (int query = 0; query < VectorKernels.PANEL_QUERIES; query++) {
      FloatVector best = load(scores, query * ITEMS).max(load(scores, query * ITEMS + LANES));
      if (best.compare(VectorOperators.GE, thresholds[query]).anyTrue()) {
        above |= 1 << query;
      }
    }
    return above;
  }

  static void scoreOne(
      float[] panels, int panelOffset, float[] query, int rank, float[] scores, int offset) {
    FloatVector sum0 = FloatVector.zero(SPECIES);
    FloatVector sum1 = FloatVector.zero(SPECIES);
    for (int factor = 0; factor < rank; factor++) {
      int start = panelOffset + factor * ITEMS;
      FloatVector scale = FloatVector.broadcast(SPECIES, query[factor]);
      sum0 = load(panels, start).fma(scale, sum0);
      sum1 = load(panels, start + LANES).fma(scale, sum1);
    }
    sum0.intoArray(scores, offset);
    sum1.intoArray(scores, offset + LANES);
  }
}
