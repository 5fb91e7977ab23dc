package dev.penchant.modeling.dataset;

import java.util.Arrays;
import java.util.Objects;

/**
 * How much an event of a history still counts: {@code strength · 2^(−age / halfLife) ·
 * stepDecay^steps · n^(repetition − 1)}, where steps counts the distinct later times in the history
 * and n the events of the same item in the same visit. Events of one time, such as the lines of an
 * invoice, are one step. A visit goes on while no more than half an hour passes between two events
 * of the item: page views come in bursts, and the tenth look within minutes says less than the
 * first of another day.
 *
 * @param halfLife above 0, in the unit of the times; infinite for no decay by age
 * @param stepDecay in (0, 1]; 1 for no decay by steps
 * @param repetition in [0, 1]; by which power of their number the events of a visit count together:
 *     1 for each in full, 0 for their mean. Below 1 times have to be seconds.
 */
public record HistoryDecay(
    EventStrengths strengths, double halfLife, double stepDecay, double repetition) {
  private static final long VISIT_GAP_SECONDS = 1_800;

  public HistoryDecay {
    Objects.requireNonNull(strengths, "strengths");
    if (!(halfLife > 0)) {
      throw new IllegalArgumentException("a half-life must be positive, but is " + halfLife);
    }
    if (!(stepDecay > 0 && stepDecay <= 1)) {
      throw new IllegalArgumentException("a step decay must be in (0, 1], but is " + stepDecay);
    }
    if (!(repetition >= 0 && repetition <= 1)) {
      throw new IllegalArgumentException("repetition must be in [0, 1], but is " + repetition);
    }
  }

  /** Every event of a visit counts in full. */
  public HistoryDecay(EventStrengths strengths, double halfLife, double stepDecay) {
    this(strengths, halfLife, stepDecay, 1);
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
    return summed(history, byItem, eventWeights);
  }

  /** Whether two events of one user and item, one next to the other, are of one visit. */
  static boolean sameVisit(long earlier, long later) {
    return later - earlier <= VISIT_GAP_SECONDS;
  }

  /** Sums runs of one item; the low half of each sorted number is the event's position. */
  private WeightedItems summed(UserHistory history, long[] byItem, float[] eventWeights) {
    int[] items = new int[byItem.length];
    float[] weights = new float[byItem.length];
    int count = 0;
    for (int place = 0; place < byItem.length; ) {
      int item = item(byItem[place]);
      double sum = 0;
      while (place < byItem.length && item(byItem[place]) == item) {
        int end = visitEnd(history, byItem, place);
        double visit = 0;
        for (int at = place; at < end; at++) {
          visit += eventWeights[(int) byItem[at]];
        }
        sum += end - place == 1 ? visit : visit * Math.pow(end - place, repetition - 1);
        place = end;
      }
      if ((float) sum > 0) {
        items[count] = item;
        weights[count++] = (float) sum;
      }
    }
    return new WeightedItems(Arrays.copyOf(items, count), Arrays.copyOf(weights, count));
  }

  /** Behind the last event of the visit; each event is its own where all count in full. */
  private int visitEnd(UserHistory history, long[] byItem, int place) {
    int end = place + 1;
    while (repetition < 1
        && end < byItem.length
        && item(byItem[end]) == item(byItem[place])
        && sameVisit(history.time((int) byItem[end - 1]), history.time((int) byItem[end]))) {
      end++;
    }
    return end;
  }

  private static int item(long sorted) {
    return (int) (sorted >> Integer.SIZE);
  }
}
