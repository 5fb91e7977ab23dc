package dev.penchant.modeling.kernel;

import static dev.penchant.modeling.kernel.SimdKernels.LANES;
import static dev.penchant.modeling.kernel.SimdKernels.SPECIES;
import static dev.penchant.modeling.kernel.SimdKernels.load;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Inner products of queries with a panel of items, an item per lane: nothing is ever added across
 * lanes. Eight queries by two vectors of items are sixteen sums in registers; a factor costs two
 * loads and eight broadcasts for their sixteen multiply-adds. Scores are compared with the query's
 * threshold before anyone looks at a single one of them, since nearly all lie below it.
 */
final class SimdPanel {
  static final int ITEMS = 2 * LANES;

  private SimdPanel() {}

  static int score(
      float[] panels,
      int panelOffset,
      float[] queries,
      int rank,
      float[] start,
      int startOffset,
      float[] thresholds,
      float[] scores) {
    FloatVector start0 = load(start, startOffset);
    FloatVector start1 = load(start, startOffset + LANES);
    FloatVector sum00 = start0;
    FloatVector sum01 = start1;
    FloatVector sum10 = start0;
    FloatVector sum11 = start1;
    FloatVector sum20 = start0;
    FloatVector sum21 = start1;
    FloatVector sum30 = start0;
    FloatVector sum31 = start1;
    FloatVector sum40 = start0;
    FloatVector sum41 = start1;
    FloatVector sum50 = start0;
    FloatVector sum51 = start1;
    FloatVector sum60 = start0;
    FloatVector sum61 = start1;
    FloatVector sum70 = start0;
    FloatVector sum71 = start1;
    for (int factor = 0; factor < rank; factor++) {
      int row = panelOffset + factor * ITEMS;
      FloatVector items0 = load(panels, row);
      FloatVector items1 = load(panels, row + LANES);
      int query = factor * VectorKernels.PANEL_QUERIES;
      FloatVector query0 = FloatVector.broadcast(SPECIES, queries[query]);
      sum00 = items0.fma(query0, sum00);
      sum01 = items1.fma(query0, sum01);
      FloatVector query1 = FloatVector.broadcast(SPECIES, queries[query + 1]);
      sum10 = items0.fma(query1, sum10);
      sum11 = items1.fma(query1, sum11);
      FloatVector query2 = FloatVector.broadcast(SPECIES, queries[query + 2]);
      sum20 = items0.fma(query2, sum20);
      sum21 = items1.fma(query2, sum21);
      FloatVector query3 = FloatVector.broadcast(SPECIES, queries[query + 3]);
      sum30 = items0.fma(query3, sum30);
      sum31 = items1.fma(query3, sum31);
      FloatVector query4 = FloatVector.broadcast(SPECIES, queries[query + 4]);
      sum40 = items0.fma(query4, sum40);
      sum41 = items1.fma(query4, sum41);
      FloatVector query5 = FloatVector.broadcast(SPECIES, queries[query + 5]);
      sum50 = items0.fma(query5, sum50);
      sum51 = items1.fma(query5, sum51);
      FloatVector query6 = FloatVector.broadcast(SPECIES, queries[query + 6]);
      sum60 = items0.fma(query6, sum60);
      sum61 = items1.fma(query6, sum61);
      FloatVector query7 = FloatVector.broadcast(SPECIES, queries[query + 7]);
      sum70 = items0.fma(query7, sum70);
      sum71 = items1.fma(query7, sum71);
    }
    sum00.intoArray(scores, 0);
    sum01.intoArray(scores, LANES);
    sum10.intoArray(scores, ITEMS);
    sum11.intoArray(scores, ITEMS + LANES);
    sum20.intoArray(scores, 2 * ITEMS);
    sum21.intoArray(scores, 2 * ITEMS + LANES);
    sum30.intoArray(scores, 3 * ITEMS);
    sum31.intoArray(scores, 3 * ITEMS + LANES);
    sum40.intoArray(scores, 4 * ITEMS);
    sum41.intoArray(scores, 4 * ITEMS + LANES);
    sum50.intoArray(scores, 5 * ITEMS);
    sum51.intoArray(scores, 5 * ITEMS + LANES);
    sum60.intoArray(scores, 6 * ITEMS);
    sum61.intoArray(scores, 6 * ITEMS + LANES);
    sum70.intoArray(scores, 7 * ITEMS);
    sum71.intoArray(scores, 7 * ITEMS + LANES);
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
