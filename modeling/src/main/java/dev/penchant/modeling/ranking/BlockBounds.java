package dev.penchant.modeling.ranking;

import dev.penchant.modeling.artifact.RankingSignal;
import java.util.Arrays;
import java.util.function.Function;

/**
 * What the items of each block can score at most by the signals that say something of every item,
 * for one user. Not thread-safe; reused from user to user.
 */
final class BlockBounds {
  /** Bounds and scores are rounded differently. */
  private static final double ROUNDING = 1e-4;

  private final ItemSignals items;
  private final double[] bounds;
  private final float[] lowest;
  private final float[] highest;
  private final long[] order;

  BlockBounds(ItemSignals items) {
    this.items = items;
    int count = items.blocks.count();
    bounds = new double[count];
    lowest = new float[count];
    highest = new float[count];
    order = new long[count];
  }

  void compute(
      Function<RankingSignal, SignalShare> shares,
      float[] factors,
      float[] profile,
      float[] question) {
    Arrays.fill(bounds, ROUNDING);
    add(shares.apply(RankingSignal.FACTORS), items.factors, factors);
    add(shares.apply(RankingSignal.TOPICS), items.topics, profile);
    add(shares.apply(RankingSignal.NEXT_ITEM), items.nextItem, question);
    SignalShare popularity = shares.apply(RankingSignal.RECENT_POPULARITY);
    if (!popularity.isNothing()) {
      add(popularity, items.leastPopularity, items.greatestPopularity);
    }
    for (int block = 0; block < bounds.length; block++) {
      bounds[block] += ROUNDING * Math.abs(bounds[block]);
    }
  }

  private void add(SignalShare share, BlockedVectors vectors, float[] query) {
    if (!share.isNothing()) {
      vectors.bound(query, lowest, highest);
      add(share, lowest, highest);
    }
  }

  private void add(SignalShare share, float[] low, float[] high) {
    for (int block = 0; block < bounds.length; block++) {
      bounds[block] += share.greatest(low[block], high[block]);
    }
  }

  /** A number that is the lower the greater the bound is. */
  private static long descending(float bound) {
    int bits = Float.floatToIntBits(bound);
    return ~(bits ^ (bits >> 31) & Integer.MAX_VALUE);
  }

  /** The block with the greatest bound. */
  int greatest() {
    int greatest = 0;
    for (int block = 1; block < bounds.length; block++) {
      greatest = bounds[block] > bounds[greatest] ? block : greatest;
    }
    return greatest;
  }

  /**
   * Puts the blocks that can reach a score in order.
   *
   * @return how many these are
   */
  int order(double least) {
    int count = 0;
    for (int block = 0; block < bounds.length; block++) {
      if (bounds[block] >= least) {
        order[count++] = descending((float) bounds[block]) << Integer.SIZE | block;
      }
    }
    Arrays.sort(order, 0, count);
    return count;
  }

  /** The block of this rank in the order, the one with the greatest bound first. */
  int block(int rank) {
    return (int) order[rank];
  }

  double ofBlock(int block) {
    return bounds[block];
  }

  /** The bound of the item's block. */
  double dense(int item) {
    return bounds[items.blocks.blockOf(item)];
  }
}
