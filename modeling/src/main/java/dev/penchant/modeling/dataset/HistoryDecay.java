package dev.penchant.modeling.dataset;

import java.util.Arrays;
import java.util.Objects;

/**
 * How much an event of a history still counts: {@code strength · 2^(−age / halfLife) ·
 * stepDecay^steps}, where steps counts the distinct later times in the history. Events of one time,
 * such as the lines of an invoice, are one step.
 *
 * @param halfLife above 0, in the unit of the times; infinite for no decay by age
 * @param stepDecay in (0, 1]; 1 for no decay by steps
 */
public record HistoryDecay(EventStrengths strengths, double halfLife, double stepDecay) {
  public HistoryDecay {
    Objects.requireNonNull(strengths, "strengths");
    if (!(halfLife > 0)) {
      throw new IllegalArgumentException("a half-life must be positive, but is " + halfLife);
    }
    if (!(stepDecay > 0 && stepDecay <= 1)) {
      throw new IllegalArgumentException("a step decay must be in (0, 1], but is " + stepDecay);
    }
  }

  /** No decay at all. */
  public static HistoryDecay none(EventStrengths strengths) {
    return new HistoryDecay(strengths, Double.POSITIVE_INFINITY, 1);
  }

  /** The history's items with the sum of their events' weights, where it is above 0. */
  public WeightedItems of(UserHistory history) {
    int length = history.length();
    long[] byItem = new long[length];
    float[] eventWeights = new float[length];
    double stepWeight = 1;
    for (int position = length - 1; position >= 0; position--) {
      if (position + 1 < length && history.time(position) != history.time(position + 1)) {
        stepWeight *= stepDecay;
      }
      double age = Math.max(0, history.asOf() - history.time(position));
      eventWeights[position] =
          (float)
              (strengths.of(history.type(position), history.value(position))
                  * stepWeight
                  * Math.pow(2, -age / halfLife));
      byItem[position] = (long) history.item(position) << Integer.SIZE | position;
    }
    Arrays.sort(byItem);
    return summed(byItem, eventWeights);
  }

  /** Sums runs of one item; the low half of each sorted number is the event's position. */
  private static WeightedItems summed(long[] byItem, float[] eventWeights) {
    int[] items = new int[byItem.length];
    float[] weights = new float[byItem.length];
    int count = 0;
    for (int place = 0; place < byItem.length; ) {
      int item = (int) (byItem[place] >> Integer.SIZE);
      double sum = 0;
      while (place < byItem.length && (int) (byItem[place] >> Integer.SIZE) == item) {
        sum += eventWeights[(int) byItem[place++]];
      }
      if ((float) sum > 0) {
        items[count] = item;
        weights[count++] = (float) sum;
      }
    }
    return new WeightedItems(Arrays.copyOf(items, count), Arrays.copyOf(weights, count));
  }
}
