package dev.penchant.modeling.lda;

import dev.penchant.modeling.matrix.InteractionMatrix;

/**
 * Histories as bags of tokens: an item's index once for each time it was chosen. The tokens of
 * document {@code d} are at the positions {@code starts[d]} (inclusive) to {@code starts[d+1]}.
 */
final class TokenCounts {
  /** Up to here a float counts exactly. */
  private static final int LARGEST_EXACT = 1 << 24;

  final int itemCount;
  final int[] starts;
  final int[] items;

  private TokenCounts(int itemCount, int[] starts, int[] items) {
    this.itemCount = itemCount;
    this.starts = starts;
    this.items = items;
  }

  /**
   * @throws IllegalArgumentException if there are more tokens than an array holds
   */
  static TokenCounts of(InteractionMatrix counts) {
    long total = 0;
    for (int position = 0; position < counts.interactionCount(); position++) {
      total += repeats(counts.strength(position));
    }
    if (total > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "%d tokens are too many; scale the counts down".formatted(total));
    }
    int[] starts = new int[counts.rowCount() + 1];
    int[] items = new int[(int) total];
    int next = 0;
    for (int row = 0; row < counts.rowCount(); row++) {
      for (int position = counts.rowStart(row); position < counts.rowEnd(row); position++) {
        long end = next + repeats(counts.strength(position));
        while (next < end) {
          items[next++] = counts.column(position);
        }
      }
      starts[row + 1] = next;
    }
    checkItemTotals(items, counts.columnCount());
    return new TokenCounts(counts.columnCount(), starts, items);
  }

  private static void checkItemTotals(int[] items, int itemCount) {
    int[] totals = new int[itemCount];
    for (int item : items) {
      if (++totals[item] > LARGEST_EXACT) {
        throw new IllegalArgumentException(
            "item %d is counted more than %d times; scale the counts down"
                .formatted(item, LARGEST_EXACT));
      }
    }
  }

  private static long repeats(float strength) {
    return strength > 0 ? Math.max(1, Math.round((double) strength)) : 0;
  }

  int documentCount() {
    return starts.length - 1;
  }

  int tokenCount() {
    return items.length;
  }
}
