package dev.penchant.modeling.shift;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What the items of a day say about how likely its topics are to be drawn. A day draws one
 * interest; of its items a part λ is of that topic, the others are drawn like the interest. With
 * {@code q} the probabilities of being drawn, {@code n_t} items of topic {@code t} come with
 *
 * <pre>Σ_z q_z Π_t (λ [t = z] + (1 − λ) q_t)^n_t
 *   = (1 − λ)^n · Π_t q_t^n_t · (1 + Σ_t q_t ((1 + λ / ((1 − λ) q_t))^n_t − 1))</pre>
 *
 * so that each topic has a logarithm and a gain of its own, tabulated here by {@code q}. The power
 * of {@code 1 − λ} is left out. Thread-safe.
 */
final class ItemEvidence {
  /**
   * Of a day; items of larger days count in parts: the thirty lines of a basket were not chosen one
   * by one.
   */
  static final int MOST_ITEMS = 6;

  /** Items are counted in parts of this size. */
  private static final double PARTS = 16;

  /** Probabilities below count as this. */
  private static final float LEAST = 0x1p-14f;

  /** Of a float's fraction: the table has 2 to the power of this lines from {@code q} to 2q. */
  private static final int BITS = 5;

  private static final int SHIFT = 23 - BITS;
  private static final int FIRST = Float.floatToRawIntBits(LEAST) >>> SHIFT;
  private static final int LINES = (Float.floatToRawIntBits(1) >>> SHIFT) - FIRST + 2;

  private final double odds;
  private final AtomicReferenceArray<Table> tables =
      new AtomicReferenceArray<>((int) (MOST_ITEMS * PARTS) + 1);

  /**
   * @param onTopic λ, above 0 to below 1
   */
  ItemEvidence(double onTopic) {
    odds = onTopic / (1 - onTopic);
  }

  /**
   * @param items of one topic, 0 to {@link #MOST_ITEMS}
   */
  Table table(double items) {
    int parts = (int) Math.round(items * PARTS);
    Table table = tables.get(parts);
    if (table == null) {
      table = new Table(parts / PARTS, odds);
      tables.set(parts, table);
    }
    return table;
  }

  /** Of one number of items. Immutable. */
  static final class Table {
    private final double items;
    private final double[] logs = new double[LINES];
    private final double[] gains = new double[LINES];

    private Table(double items, double odds) {
      this.items = items;
      for (int line = 0; line < LINES; line++) {
        double drawn = Float.intBitsToFloat((FIRST + line) << SHIFT);
        logs[line] = items * Math.log(drawn);
        gains[line] = drawn * Math.expm1(items * Math.log1p(odds / drawn));
      }
    }

    /** Whether it says nothing. */
    boolean isEmpty() {
      return items == 0;
    }

    /**
     * @param drawn how likely the topic is to be drawn, above 0 to 1
     */
    double log(float drawn) {
      return between(logs, drawn);
    }

    /**
     * @param drawn how likely the topic is to be drawn, above 0 to 1
     */
    double gain(float drawn) {
      return between(gains, drawn);
    }

    private static double between(double[] values, float drawn) {
      int bits = Float.floatToRawIntBits(Math.max(LEAST, drawn));
      int line = (bits >>> SHIFT) - FIRST;
      double part = (bits & ((1 << SHIFT) - 1)) * (1.0 / (1 << SHIFT));
      return values[line] + part * (values[line + 1] - values[line]);
    }
  }
}
