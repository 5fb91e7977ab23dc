package dev.penchant.modeling.dataset;

import java.util.Arrays;
import java.util.Objects;

/**
 * One user's events, oldest first, as known at a moment: what every recommender scores from, be the
 * user one of the training data, one who came since, or one whose session goes on. Immutable as
 * long as the arrays given to it are left alone; safe for many threads.
 */
public final class UserHistory {
  private final int[] items;
  private final byte[] types;
  private final long[] times;
  private final float[] values;
  private final int start;
  private final int length;
  private final long asOf;

  /** A window on columns that are shared, not copied. */
  UserHistory(
      int[] items, byte[] types, long[] times, float[] values, int start, int end, long asOf) {
    this.items = items;
    this.types = types;
    this.times = times;
    this.values = values;
    this.start = start;
    this.length = end - start;
    this.asOf = asOf;
  }

  /**
   * A history from columns of equal length, oldest event first. The arrays are not copied.
   *
   * @param items item indexes
   * @param types codes of {@link dev.penchant.domain.behaviour.EventType}
   * @param times epoch seconds, or positions in a log without times
   * @param values as in {@link dev.penchant.domain.behaviour.BehaviourEvent#value()}, NaN if absent
   * @param asOf the moment, in the unit of the times, for which recommendations are asked
   * @throws IllegalArgumentException if the lengths differ or the times decrease
   */
  public static UserHistory of(int[] items, byte[] types, long[] times, float[] values, long asOf) {
    Objects.requireNonNull(items, "items");
    if (types.length != items.length
        || times.length != items.length
        || values.length != items.length) {
      throw new IllegalArgumentException(
          "history columns differ in length: %d items, %d types, %d times, %d values"
              .formatted(items.length, types.length, times.length, values.length));
    }
    for (int event = 1; event < times.length; event++) {
      if (times[event] < times[event - 1]) {
        throw new IllegalArgumentException("history times decrease at event " + event);
      }
    }
    return new UserHistory(items, types, times, values, 0, items.length, asOf);
  }

  /** The history of a user of whom nothing is known. */
  public static UserHistory empty(long asOf) {
    return new UserHistory(new int[0], new byte[0], new long[0], new float[0], 0, 0, asOf);
  }

  /** The same events seen from another moment. */
  public UserHistory asOf(long moment) {
    return new UserHistory(items, types, times, values, start, start + length, moment);
  }

  /** The first events only. */
  public UserHistory first(int eventCount) {
    Objects.checkIndex(eventCount, length + 1);
    return new UserHistory(items, types, times, values, start, start + eventCount, asOf);
  }

  /** The latest events only, at most so many. */
  public UserHistory last(int eventCount) {
    int kept = Math.min(eventCount, length);
    return new UserHistory(
        items, types, times, values, start + length - kept, start + length, asOf);
  }

  public int length() {
    return length;
  }

  public boolean isEmpty() {
    return length == 0;
  }

  /** The moment for which recommendations are asked, in the unit of {@link #time}. */
  public long asOf() {
    return asOf;
  }

  public int item(int position) {
    return items[start + position];
  }

  /** The {@link dev.penchant.domain.behaviour.EventType#code()}. */
  public byte type(int position) {
    return types[start + position];
  }

  /** Epoch seconds, or the position in a log without times. */
  public long time(int position) {
    return times[start + position];
  }

  /** The rating or quantity; NaN if the event had none. */
  public float value(int position) {
    return values[start + position];
  }

  /** The items, oldest first and with repeats, of the events whose strength is above a bound. */
  public int[] itemsAbove(float bound, EventStrengths strengths) {
    int[] found = new int[length];
    int count = 0;
    for (int position = 0; position < length; position++) {
      if (strengths.of(type(position), value(position)) > bound) {
        found[count++] = item(position);
      }
    }
    return Arrays.copyOf(found, count);
  }
}
