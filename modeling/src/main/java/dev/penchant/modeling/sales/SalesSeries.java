package dev.penchant.modeling.sales;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.UserHistory;
import java.util.Arrays;

/**
 * How often each of many things (items, topics) was sold in each full period. Periods without a
 * sale are not stored; counts of topics are sums of shares and need not be whole. Immutable and
 * thread-safe as long as the arrays given to it are left alone.
 */
public final class SalesSeries {
  private final int periodCount;
  private final int[] births;
  private final int[] starts;
  private final int[] periods;
  private final float[] counts;

  /**
   * @param births by row, the first period in which it could be sold
   * @param starts rows + 1 offsets into the other columns
   * @param periods ascending within a row
   * @param counts above 0
   * @throws IllegalArgumentException if the shapes do not fit together
   */
  public SalesSeries(int periodCount, int[] births, int[] starts, int[] periods, float[] counts) {
    if (starts.length != births.length + 1
        || starts[births.length] != periods.length
        || periods.length != counts.length) {
      throw new IllegalArgumentException(
          "%d rows, %d starts, %d periods and %d counts do not fit together"
              .formatted(births.length, starts.length, periods.length, counts.length));
    }
    for (int period : periods) {
      if (period < 0 || period >= periodCount) {
        throw new IllegalArgumentException(
            "period index %d is outside 0 to %d".formatted(period, periodCount - 1));
      }
    }
    this.periodCount = periodCount;
    this.births = births;
    this.starts = starts;
    this.periods = periods;
    this.counts = counts;
  }

  /**
   * The events of one type by item: a row for every item of the dataset, born with the item's first
   * event of any type, in the first period if that lies before it.
   */
  public static SalesSeries ofItems(BehaviourDataset dataset, EventType type, SalesPeriods grid) {
    int[] births = new int[dataset.itemCount()];
    Arrays.fill(births, grid.count());
    int[][] found = new int[dataset.itemCount()][];
    int[] lengths = new int[dataset.itemCount()];
    for (int user = 0; user < dataset.userCount(); user++) {
      UserHistory history = dataset.history(user);
      for (int position = 0; position < history.length(); position++) {
        int item = history.item(position);
        int period = grid.indexOf(history.time(position));
        births[item] = Math.min(births[item], Math.max(0, period));
        if (history.type(position) == type.code() && period >= 0 && period < grid.count()) {
          if (found[item] == null) {
            found[item] = new int[4];
          } else if (lengths[item] == found[item].length) {
            found[item] = Arrays.copyOf(found[item], 2 * lengths[item]);
          }
          found[item][lengths[item]++] = period;
        }
      }
    }
    return ofEvents(grid.count(), births, found, lengths);
  }

  private static SalesSeries ofEvents(int periodCount, int[] births, int[][] found, int[] lengths) {
    int[] starts = new int[births.length + 1];
    int total = Arrays.stream(lengths).sum();
    int[] periods = new int[total];
    float[] counts = new float[total];
    int end = 0;
    for (int row = 0; row < births.length; row++) {
      if (lengths[row] > 0) {
        Arrays.sort(found[row], 0, lengths[row]);
      }
      for (int index = 0; index < lengths[row]; index++) {
        if (end > starts[row] && periods[end - 1] == found[row][index]) {
          counts[end - 1]++;
        } else {
          periods[end] = found[row][index];
          counts[end++] = 1;
        }
      }
      starts[row + 1] = end;
    }
    return new SalesSeries(
        periodCount, births, starts, Arrays.copyOf(periods, end), Arrays.copyOf(counts, end));
  }

  /**
   * Sales of what these rows share in, for example of topics: row {@code k} of the result is the
   * sum of all rows, each weighted by its share in {@code k}.
   *
   * @param shares by row of this series, all of the same length
   */
  public SalesSeries shared(float[][] shares, int rowCount) {
    float[][] sums = new float[rowCount][periodCount];
    for (int row = 0; row < rowCount(); row++) {
      for (int entry = starts[row]; entry < starts[row + 1]; entry++) {
        for (int target = 0; target < rowCount; target++) {
          sums[target][periods[entry]] += shares[row][target] * counts[entry];
        }
      }
    }
    int[] sumStarts = new int[rowCount + 1];
    int[] sumPeriods = new int[rowCount * periodCount];
    float[] sumCounts = new float[rowCount * periodCount];
    int end = 0;
    for (int target = 0; target < rowCount; target++) {
      for (int period = 0; period < periodCount; period++) {
        if (sums[target][period] > 0) {
          sumPeriods[end] = period;
          sumCounts[end++] = sums[target][period];
        }
      }
      sumStarts[target + 1] = end;
    }
    return new SalesSeries(
        periodCount,
        new int[rowCount],
        sumStarts,
        Arrays.copyOf(sumPeriods, end),
        Arrays.copyOf(sumCounts, end));
  }

  /** These rows only, in this order. */
  SalesSeries rows(int[] chosen) {
    int[] chosenBirths = new int[chosen.length];
    int[] chosenStarts = new int[chosen.length + 1];
    int[] chosenPeriods = new int[periods.length];
    float[] chosenCounts = new float[periods.length];
    int end = 0;
    for (int index = 0; index < chosen.length; index++) {
      int row = chosen[index];
      int length = starts[row + 1] - starts[row];
      chosenBirths[index] = births[row];
      System.arraycopy(periods, starts[row], chosenPeriods, end, length);
      System.arraycopy(counts, starts[row], chosenCounts, end, length);
      end += length;
      chosenStarts[index + 1] = end;
    }
    return new SalesSeries(
        periodCount,
        chosenBirths,
        chosenStarts,
        Arrays.copyOf(chosenPeriods, end),
        Arrays.copyOf(chosenCounts, end));
  }

  public int rowCount() {
    return births.length;
  }

  public int periodCount() {
    return periodCount;
  }

  /** The first period in which the row could be sold; the period count if in none. */
  public int birth(int row) {
    return births[row];
  }

  int start(int row) {
    return starts[row];
  }

  int end(int row) {
    return starts[row + 1];
  }

  int period(int entry) {
    return periods[entry];
  }

  float entryCount(int entry) {
    return counts[entry];
  }

  /** How often the row was sold in the period. */
  public double count(int row, int period) {
    int entry = Arrays.binarySearch(periods, starts[row], starts[row + 1], period);
    return entry < 0 ? 0 : counts[entry];
  }

  /** The row's counts, one per period. */
  public float[] row(int row) {
    float[] all = new float[periodCount];
    for (int entry = starts[row]; entry < starts[row + 1]; entry++) {
      all[periods[entry]] = counts[entry];
    }
    return all;
  }

  /** All rows together, period by period. */
  public double[] totals() {
    double[] totals = new double[periodCount];
    for (int entry = 0; entry < periods.length; entry++) {
      totals[periods[entry]] += counts[entry];
    }
    return totals;
  }

  /** For files. Not to be changed. */
  public int[] births() {
    return births;
  }

  /** For files. Not to be changed. */
  public int[] starts() {
    return starts;
  }

  /** For files. Not to be changed. */
  public int[] periods() {
    return periods;
  }

  /** For files. Not to be changed. */
  public float[] counts() {
    return counts;
  }
}
