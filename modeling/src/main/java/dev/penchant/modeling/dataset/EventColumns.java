package dev.penchant.modeling.dataset;

import java.util.function.IntPredicate;

/**
 * Events side by side, grouped by user and oldest first within a user. The arrays are neither
 * copied nor changed.
 *
 * @param userStarts users + 1 offsets into the other columns
 * @param items item indexes
 * @param types codes of {@link dev.penchant.domain.behaviour.EventType}
 * @param times epoch seconds, or positions within the user's history
 * @param values ratings or quantities, NaN if absent
 */
record EventColumns(int[] userStarts, int[] items, byte[] types, long[] times, float[] values) {

  /**
   * @throws IllegalArgumentException if the lengths do not fit together
   */
  EventColumns {
    int eventCount = items.length;
    if (userStarts.length == 0
        || userStarts[userStarts.length - 1] != eventCount
        || types.length != eventCount
        || times.length != eventCount
        || values.length != eventCount) {
      throw new IllegalArgumentException(
          "columns differ in length: %d items, %d types, %d times, %d values"
              .formatted(eventCount, types.length, times.length, values.length));
    }
  }

  private static EventColumns allocate(int[] userStarts) {
    int eventCount = userStarts[userStarts.length - 1];
    return new EventColumns(
        userStarts,
        new int[eventCount],
        new byte[eventCount],
        new long[eventCount],
        new float[eventCount]);
  }

  int userCount() {
    return userStarts.length - 1;
  }

  int eventCount() {
    return items.length;
  }

  int start(int user) {
    return userStarts[user];
  }

  /** Behind the user's last event. */
  int end(int user) {
    return userStarts[user + 1];
  }

  /** The place of the user's first event at a moment or after it; {@link #end} if there is none. */
  int firstAtOrAfter(long moment, int user) {
    int low = start(user);
    int high = end(user);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] < moment) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * A stretch of every user's events.
   *
   * @param starts places, by user
   * @param ends behind the last, by user
   */
  EventColumns stretches(int[] starts, int[] ends) {
    int[] cutStarts = new int[userStarts.length];
    for (int user = 0; user < userCount(); user++) {
      cutStarts[user + 1] = cutStarts[user] + ends[user] - starts[user];
    }
    EventColumns cut = allocate(cutStarts);
    for (int user = 0; user < userCount(); user++) {
      copyTo(cut, starts[user], cutStarts[user], ends[user] - starts[user]);
    }
    return cut;
  }

  /** The events of some items. */
  EventColumns ofItems(IntPredicate chosen) {
    int[] keptStarts = new int[userStarts.length];
    int[] kept = new int[eventCount()];
    int count = 0;
    for (int user = 0; user < userCount(); user++) {
      for (int event = start(user); event < end(user); event++) {
        if (chosen.test(items[event])) {
          kept[count++] = event;
        }
      }
      keptStarts[user + 1] = count;
    }
    EventColumns some = allocate(keptStarts);
    for (int place = 0; place < count; place++) {
      copyTo(some, kept[place], place, 1);
    }
    return some;
  }

  private void copyTo(EventColumns target, int from, int to, int length) {
    System.arraycopy(items, from, target.items, to, length);
    System.arraycopy(types, from, target.types, to, length);
    System.arraycopy(times, from, target.times, to, length);
    System.arraycopy(values, from, target.values, to, length);
  }
}
