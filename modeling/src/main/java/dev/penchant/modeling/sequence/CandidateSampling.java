package dev.penchant.modeling.sequence;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws candidates for sampled softmax: all targets of the step, and items from a log-uniform
 * distribution over the ranks of popularity. An item's inclusion probability follows from both: 1 −
 * (1 − share of targets)^places · (1 − log-uniform)^draws. Not for use by several threads.
 */
final class CandidateSampling {
  private final double[] targetShare;
  private final double[] drawShare;
  private final double[] cumulative;
  private final int[] byRank;
  private final int draws;
  private final SplittableRandom random;
  private final int[] columns;

  /**
   * @param targetCounts by item, how often it is a target in the training data
   * @param draws items drawn a step, repeats counted
   */
  CandidateSampling(int[] targetCounts, int draws, long seed) {
    int itemCount = targetCounts.length;
    this.draws = draws;
    this.random = new SplittableRandom(seed);
    this.columns = new int[itemCount];
    this.targetShare = new double[itemCount];
    this.drawShare = new double[itemCount];
    this.cumulative = new double[itemCount];
    Arrays.fill(columns, -1);
    double total = Math.max(1, Arrays.stream(targetCounts).asLongStream().sum());
    long[] order = new long[itemCount];
    for (int item = 0; item < itemCount; item++) {
      targetShare[item] = targetCounts[item] / total;
      order[item] = (long) -targetCounts[item] << Integer.SIZE | item;
    }
    Arrays.sort(order);
    byRank = Arrays.stream(order).mapToInt(one -> (int) one).toArray();
    double sum = 0;
    for (int rank = 0; rank < itemCount; rank++) {
      drawShare[byRank[rank]] = Math.log((rank + 2.0) / (rank + 1.0)) / Math.log(itemCount + 1.0);
      sum += drawShare[byRank[rank]];
      cumulative[rank] = sum;
    }
  }

  Candidates draw(int[] targets) {
    int[] items = new int[Math.min(columns.length, targets.length + draws)];
    int[] targetColumns = new int[targets.length];
    int count = 0;
    for (int place = 0; place < targets.length; place++) {
      count = added(targets[place], items, count);
      targetColumns[place] = columns[targets[place]];
    }
    for (int draw = 0; draw < draws; draw++) {
      int found = Arrays.binarySearch(cumulative, random.nextDouble());
      count =
          added(byRank[Math.min(found < 0 ? -found - 1 : found, byRank.length - 1)], items, count);
    }
    float[] inclusion = new float[count];
    for (int column = 0; column < count; column++) {
      columns[items[column]] = -1;
      inclusion[column] = inclusion(items[column], targets.length);
    }
    return new Candidates(Arrays.copyOf(items, count), inclusion, targetColumns);
  }

  private int added(int item, int[] items, int count) {
    if (columns[item] >= 0) {
      return count;
    }
    columns[item] = count;
    items[count] = item;
    return count + 1;
  }

  private float inclusion(int item, int places) {
    double missed = places * Math.log1p(-targetShare[item]) + draws * Math.log1p(-drawShare[item]);
    return (float) Math.max(Float.MIN_NORMAL, -Math.expm1(missed));
  }
}
