package dev.penchant.modeling.matrix;

/**
 * What each user did in order of time: item indexes, oldest first, repeats included. The items of
 * user {@code u} are at the positions {@code start(u)} (inclusive) to {@code end(u)} (exclusive).
 * Immutable and thread-safe.
 */
public final class ItemSequences {
  private final int itemCount;
  private final int[] starts;
  private final int[] items;

  /**
   * Takes the arrays over; the caller must not change them afterwards.
   *
   * @param starts one more than there are users; from 0 up to the number of events
   * @throws IllegalArgumentException if the starts do not ascend or an item is out of range
   */
  public ItemSequences(int itemCount, int[] starts, int[] items) {
    if (starts.length == 0 || starts[0] != 0 || starts[starts.length - 1] != items.length) {
      throw new IllegalArgumentException("starts must go from 0 to %d".formatted(items.length));
    }
    for (int user = 0; user + 1 < starts.length; user++) {
      if (starts[user] > starts[user + 1]) {
        throw new IllegalArgumentException("user %d ends before it starts".formatted(user));
      }
    }
    for (int position = 0; position < items.length; position++) {
      if (items[position] < 0 || items[position] >= itemCount) {
        throw new IllegalArgumentException(
            "position %d: item %d is not below %d".formatted(position, items[position], itemCount));
      }
    }
    this.itemCount = itemCount;
    this.starts = starts;
    this.items = items;
  }

  public int userCount() {
    return starts.length - 1;
  }

  public int itemCount() {
    return itemCount;
  }

  public int eventCount() {
    return items.length;
  }

  /** The position of the user's first event. */
  public int start(int user) {
    return starts[user];
  }

  /** Behind the user's last event. */
  public int end(int user) {
    return starts[user + 1];
  }

  public int item(int position) {
    return items[position];
  }
}
