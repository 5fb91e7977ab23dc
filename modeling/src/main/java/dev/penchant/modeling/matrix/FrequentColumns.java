package dev.penchant.modeling.matrix;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The items that take part in a dense items × items computation: as many of the most frequent as
 * are allowed, each with its column. Immutable and thread-safe.
 */
public final class FrequentColumns {
  private final int[] columns;
  private final int[] items;

  private FrequentColumns(int[] columns, int[] items) {
    this.columns = columns;
    this.items = items;
  }

  /**
   * @param counts by item, how often it occurs; those that never do take no part
   * @param limit the greatest number of columns, at least 1
   */
  public static FrequentColumns of(int[] counts, int limit) {
    int[] chosen =
        IntStream.range(0, counts.length)
            .filter(item -> counts[item] > 0)
            .boxed()
            .sorted(Comparator.comparingInt(item -> -counts[item]))
            .limit(limit)
            .mapToInt(Integer::intValue)
            .toArray();
    int[] columns = new int[counts.length];
    Arrays.fill(columns, -1);
    for (int column = 0; column < chosen.length; column++) {
      columns[chosen[column]] = column;
    }
    return new FrequentColumns(columns, chosen);
  }

  /**
   * How many columns a square of floats may have, so that it takes no more than a quarter of the
   * heap this process may use.
   */
  public static int columnsThatFit() {
    return (int) Math.sqrt(Runtime.getRuntime().maxMemory() / 4.0 / Float.BYTES);
  }

  /** How many there are. */
  public int size() {
    return items.length;
  }

  /** How many items the catalog has. */
  public int itemCount() {
    return columns.length;
  }

  /** The item's column, or −1 if it takes no part. */
  public int column(int item) {
    return columns[item];
  }

  /** The column's item. */
  public int item(int column) {
    return items[column];
  }
}
