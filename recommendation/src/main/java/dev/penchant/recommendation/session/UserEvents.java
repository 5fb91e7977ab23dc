package dev.penchant.recommendation.session;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.recommendation.catalog.LiveCatalog;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A user's latest events with items, oldest first, in columns: 17 bytes an event. Items are indexes
 * of the shop's {@link LiveCatalog}, times are kept to the second. Immutable.
 */
public final class UserEvents {
  private static final UserEvents NONE =
      new UserEvents(new int[0], new byte[0], new long[0], new float[0]);

  /** Asked for every event of every request, where a search through the types would show. */
  private static final EventType[] BY_CODE = byCode();

  private final int[] items;
  private final byte[] types;
  private final long[] times;
  private final float[] values;

  private UserEvents(int[] items, byte[] types, long[] times, float[] values) {
    this.items = items;
    this.types = types;
    this.times = times;
    this.values = values;
  }

  public static UserEvents none() {
    return NONE;
  }

  /**
   * Events in any order, those without an item left out.
   *
   * @param catalog gives the items their indexes
   */
  public static UserEvents of(List<BehaviourEvent> events, LiveCatalog catalog) {
    List<BehaviourEvent> ordered =
        events.stream()
            .filter(event -> event.item().isPresent())
            .sorted(Comparator.comparing(BehaviourEvent::time))
            .toList();
    int length = ordered.size();
    UserEvents columns =
        new UserEvents(new int[length], new byte[length], new long[length], new float[length]);
    for (int position = 0; position < length; position++) {
      columns.set(position, ordered.get(position), catalog);
    }
    return columns;
  }

  /**
   * These and one more, at its place in time. An event equal in item, type and second is taken for
   * the same one, which can come both from the log and from its announcement.
   *
   * @param limit how many are kept at most, the latest
   */
  public UserEvents plus(BehaviourEvent event, LiveCatalog catalog, int limit) {
    if (event.item().isEmpty()) {
      return this;
    }
    int item = catalog.intern(event.item().get());
    long time = event.time().getEpochSecond();
    int place = items.length;
    while (place > 0 && times[place - 1] >= time) {
      place--;
      if (times[place] == time && items[place] == item && types[place] == event.type().code()) {
        return this;
      }
    }
    while (place < times.length && times[place] == time) {
      place++;
    }
    UserEvents more = withGapAt(place);
    more.set(place, event, catalog);
    return more.latest(limit);
  }

  public int length() {
    return items.length;
  }

  public boolean isEmpty() {
    return items.length == 0;
  }

  /** The item's index in the catalog. */
  public int item(int position) {
    return items[position];
  }

  /** The {@link EventType#code()}. */
  public byte typeCode(int position) {
    return types[position];
  }

  public EventType type(int position) {
    return BY_CODE[types[position]];
  }

  public long epochSecond(int position) {
    return times[position];
  }

  public Instant time(int position) {
    return Instant.ofEpochSecond(times[position]);
  }

  /** The rating or quantity; NaN if the event had none. */
  public float value(int position) {
    return values[position];
  }

  /** The latest so many. */
  public UserEvents latest(int limit) {
    if (items.length <= limit) {
      return this;
    }
    int from = items.length - limit;
    return new UserEvents(
        Arrays.copyOfRange(items, from, items.length),
        Arrays.copyOfRange(types, from, items.length),
        Arrays.copyOfRange(times, from, items.length),
        Arrays.copyOfRange(values, from, items.length));
  }

  private UserEvents withGapAt(int place) {
    int length = items.length + 1;
    UserEvents gap =
        new UserEvents(
            Arrays.copyOf(items, length),
            Arrays.copyOf(types, length),
            Arrays.copyOf(times, length),
            Arrays.copyOf(values, length));
    int after = items.length - place;
    System.arraycopy(items, place, gap.items, place + 1, after);
    System.arraycopy(types, place, gap.types, place + 1, after);
    System.arraycopy(times, place, gap.times, place + 1, after);
    System.arraycopy(values, place, gap.values, place + 1, after);
    return gap;
  }

  private void set(int position, BehaviourEvent event, LiveCatalog catalog) {
    items[position] = catalog.intern(event.item().orElseThrow());
    types[position] = event.type().code();
    times[position] = event.time().getEpochSecond();
    values[position] = (float) event.value().orElse(Double.NaN);
  }

  private static EventType[] byCode() {
    EventType[] byCode = new EventType[EventType.values().length];
    for (EventType type : EventType.values()) {
      byCode[type.code()] = type;
    }
    return byCode;
  }
}
