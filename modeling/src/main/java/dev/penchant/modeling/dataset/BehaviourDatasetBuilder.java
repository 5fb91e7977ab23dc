package dev.penchant.modeling.dataset;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.modeling.matrix.IdIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects events in any order and lays them out as a {@link BehaviourDataset}. Users, items and
 * categories are numbered as they first appear. Not for use by several threads.
 */
public final class BehaviourDatasetBuilder {
  private static final int FIRST_CAPACITY = 1024;

  private final Map<String, Integer> users = new LinkedHashMap<>();
  private final Map<String, Integer> items = new LinkedHashMap<>();
  private final Map<String, Integer> categories = new LinkedHashMap<>();
  private final Map<Integer, Integer> categoryOfItem = new LinkedHashMap<>();
  private boolean timed = true;
  private int eventCount;
  private int[] eventUsers = new int[FIRST_CAPACITY];
  private int[] eventItems = new int[FIRST_CAPACITY];
  private byte[] eventTypes = new byte[FIRST_CAPACITY];
  private long[] eventTimes = new long[FIRST_CAPACITY];
  private float[] eventValues = new float[FIRST_CAPACITY];

  BehaviourDatasetBuilder() {}

  /** Says that times are only an order, such as line numbers; they become positions. */
  public BehaviourDatasetBuilder withoutTimes() {
    timed = false;
    return this;
  }

  /**
   * Adds one event.
   *
   * @param time epoch seconds
   * @param value rating or quantity, NaN if absent
   */
  public BehaviourDatasetBuilder add(
      String user, String item, EventType type, long time, float value) {
    if (eventCount == eventItems.length) {
      grow();
    }
    eventUsers[eventCount] = number(users, user);
    eventItems[eventCount] = number(items, item);
    eventTypes[eventCount] = type.code();
    eventTimes[eventCount] = time;
    eventValues[eventCount++] = value;
    return this;
  }

  /** Says which category an item is in; the last word counts. */
  public BehaviourDatasetBuilder category(String item, String category) {
    categoryOfItem.put(number(items, item), number(categories, category));
    return this;
  }

  /** Makes an item known that may have no event. */
  public BehaviourDatasetBuilder item(String item) {
    number(items, item);
    return this;
  }

  /** Whether the item is known already. */
  public boolean contains(String item) {
    return items.containsKey(item);
  }

  public int eventCount() {
    return eventCount;
  }

  /**
   * The dataset of all events added. In a log with times, events that agree in user, item, type and
   * time are one event: the lines of an invoice, or a page that reported itself twice.
   */
  public BehaviourDataset build() {
    int[] userStarts = new int[users.size() + 1];
    int[] order = ordered(userStarts);
    int[] sortedItems = new int[order.length];
    byte[] sortedTypes = new byte[order.length];
    long[] sortedTimes = new long[order.length];
    float[] sortedValues = new float[order.length];
    int[] keptStarts = new int[userStarts.length];
    int kept = 0;
    for (int user = 0; user < users.size(); user++) {
      for (int place = userStarts[user]; place < userStarts[user + 1]; place++) {
        int event = order[place];
        long time = timed ? eventTimes[event] : place - userStarts[user];
        if (timed
            && repeats(
                event, time, keptStarts[user], kept, sortedItems, sortedTypes, sortedTimes)) {
          continue;
        }
        sortedItems[kept] = eventItems[event];
        sortedTypes[kept] = eventTypes[event];
        sortedTimes[kept] = time;
        sortedValues[kept++] = eventValues[event];
      }
      keptStarts[user + 1] = kept;
    }
    int[] itemCategory = new int[items.size()];
    Arrays.fill(itemCategory, BehaviourDataset.NO_CATEGORY);
    categoryOfItem.forEach((item, category) -> itemCategory[item] = category);
    return new BehaviourDataset(
        index(users),
        index(items),
        index(categories),
        itemCategory,
        timed,
        new EventColumns(
            keptStarts,
            Arrays.copyOf(sortedItems, kept),
            Arrays.copyOf(sortedTypes, kept),
            Arrays.copyOf(sortedTimes, kept),
            Arrays.copyOf(sortedValues, kept)));
  }

  /** Event numbers by user, then time, then order of addition; fills in where users start. */
  private int[] ordered(int[] userStarts) {
    for (int event = 0; event < eventCount; event++) {
      userStarts[eventUsers[event] + 1]++;
    }
    for (int user = 0; user < users.size(); user++) {
      userStarts[user + 1] += userStarts[user];
    }
    int[] next = userStarts.clone();
    int[] order = new int[eventCount];
    for (int event = 0; event < eventCount; event++) {
      order[next[eventUsers[event]]++] = event;
    }
    for (int user = 0; user < users.size(); user++) {
      sortByTime(order, userStarts[user], userStarts[user + 1]);
    }
    return order;
  }

  private void sortByTime(int[] order, int start, int end) {
    boolean sorted = true;
    for (int place = start + 1; place < end && sorted; place++) {
      sorted = eventTimes[order[place - 1]] <= eventTimes[order[place]];
    }
    if (sorted) {
      return;
    }
    Integer[] boxed = new Integer[end - start];
    for (int place = 0; place < boxed.length; place++) {
      boxed[place] = order[start + place];
    }
    Arrays.sort(boxed, (one, other) -> Long.compare(eventTimes[one], eventTimes[other]));
    for (int place = 0; place < boxed.length; place++) {
      order[start + place] = boxed[place];
    }
  }

  private boolean repeats(
      int event,
      long time,
      int start,
      int end,
      int[] keptItems,
      byte[] keptTypes,
      long[] keptTimes) {
    for (int place = end - 1; place >= start && keptTimes[place] == time; place--) {
      if (keptItems[place] == eventItems[event] && keptTypes[place] == eventTypes[event]) {
        return true;
      }
    }
    return false;
  }

  private void grow() {
    int capacity = eventItems.length * 2;
    eventUsers = Arrays.copyOf(eventUsers, capacity);
    eventItems = Arrays.copyOf(eventItems, capacity);
    eventTypes = Arrays.copyOf(eventTypes, capacity);
    eventTimes = Arrays.copyOf(eventTimes, capacity);
    eventValues = Arrays.copyOf(eventValues, capacity);
  }

  private static int number(Map<String, Integer> numbers, String id) {
    Integer number = numbers.putIfAbsent(id, numbers.size());
    return number == null ? numbers.size() - 1 : number;
  }

  private static IdIndex index(Map<String, Integer> numbers) {
    List<String> ids = new ArrayList<>(numbers.keySet());
    return IdIndex.of(ids);
  }
}
