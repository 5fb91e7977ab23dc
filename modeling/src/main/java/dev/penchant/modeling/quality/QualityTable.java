package dev.penchant.modeling.quality;

import java.util.Arrays;
import java.util.Optional;

/**
 * One kind of quality of every item of a shop. Immutable and thread-safe.
 *
 * @param shopMean what is expected of an item without observations
 * @param strength how many observations the shop's mean is worth beside an item's own
 * @param counts of observations, by item; where there are none, nothing is said of the item
 * @param raw plain means, by item
 * @param estimates shrunk means, by item
 * @param low lower ends of the 80 % intervals, by item
 * @param high upper ends, by item
 */
public record QualityTable(
    double shopMean,
    double strength,
    int[] counts,
    float[] raw,
    float[] estimates,
    float[] low,
    float[] high) {
  public QualityTable {
    if (raw.length != counts.length
        || estimates.length != counts.length
        || low.length != counts.length
        || high.length != counts.length) {
      throw new IllegalArgumentException(
          "%d counts, %d raw means, %d estimates, %d and %d ends of intervals"
              .formatted(counts.length, raw.length, estimates.length, low.length, high.length));
    }
  }

  static QualityTable of(Evidence evidence, Shrinkage shrinkage) {
    int items = evidence.itemCount();
    QualityTable table =
        new QualityTable(
            shrinkage.shopMean(),
            shrinkage.strength(),
            new int[items],
            new float[items],
            new float[items],
            new float[items],
            new float[items]);
    for (int item = 0; item < items; item++) {
      if (evidence.count(item) > 0) {
        table.put(item, shrinkage.estimate(evidence.count(item), evidence.sum(item)));
      }
    }
    return table;
  }

  private void put(int item, QualityEstimate estimate) {
    counts[item] = estimate.observations();
    raw[item] = (float) estimate.raw();
    estimates[item] = (float) estimate.estimate();
    low[item] = (float) estimate.low();
    high[item] = (float) estimate.high();
  }

  public int itemCount() {
    return counts.length;
  }

  /** Of all items together. */
  public long observations() {
    return Arrays.stream(counts).asLongStream().sum();
  }

  /** What is believed of the item; empty where nobody has told anything of it. */
  public Optional<QualityEstimate> of(int item) {
    if (counts[item] == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new QualityEstimate(counts[item], raw[item], estimates[item], low[item], high[item]));
  }
}
