package dev.penchant.modeling.dataset;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.modeling.matrix.IdIndex;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.ItemSequences;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Behaviour events in columns, grouped by user and oldest first within a user. Cuts of a dataset
 * ({@link #before}, {@link #between}, {@link #first}) keep its indexes, so that an item is the same
 * int in all of them; a user or item may then be without events. Immutable, safe for many threads.
 * Memory: 17 bytes an event.
 */
public final class BehaviourDataset {
  /** Category of an item that has none. */
  public static final int NO_CATEGORY = -1;

  private final IdIndex users;
  private final IdIndex items;
  private final IdIndex categories;
  private final int[] itemCategory;
  private final boolean timed;
  private final int[] userStarts;
  private final int[] eventItems;
  private final byte[] eventTypes;
  private final long[] eventTimes;
  private final float[] eventValues;

  BehaviourDataset(
      IdIndex users,
      IdIndex items,
      IdIndex categories,
      int[] itemCategory,
      boolean timed,
      int[] userStarts,
      int[] eventItems,
      byte[] eventTypes,
      long[] eventTimes,
      float[] eventValues) {
    this.users = users;
    this.items = items;
    this.categories = categories;
    this.itemCategory = itemCategory;
    this.timed = timed;
    this.userStarts = userStarts;
    this.eventItems = eventItems;
    this.eventTypes = eventTypes;
    this.eventTimes = eventTimes;
    this.eventValues = eventValues;
  }

  public static BehaviourDatasetBuilder builder() {
    return new BehaviourDatasetBuilder();
  }

  /**
   * A dataset laid out before, as read from a file. Takes the arrays over without copying.
   *
   * @param userStarts users + 1 offsets into the event columns
   * @throws IllegalArgumentException if the shapes do not fit together
   */
  public static BehaviourDataset ofColumns(
      IdIndex users,
      IdIndex items,
      IdIndex categories,
      int[] itemCategory,
      boolean timed,
      int[] userStarts,
      int[] eventItems,
      byte[] eventTypes,
      long[] eventTimes,
      float[] eventValues) {
    int eventCount = eventItems.length;
    if (itemCategory.length != items.size()
        || userStarts.length != users.size() + 1
        || userStarts[users.size()] != eventCount
        || eventTypes.length != eventCount
        || eventTimes.length != eventCount
        || eventValues.length != eventCount) {
      throw new IllegalArgumentException(
          "columns of %d events do not fit %d users and %d items"
              .formatted(eventCount, users.size(), items.size()));
    }
    return new BehaviourDataset(
        users,
        items,
        categories,
        itemCategory,
        timed,
        userStarts,
        eventItems,
        eventTypes,
        eventTimes,
        eventValues);
  }

  public IdIndex users() {
    return users;
  }

  public IdIndex items() {
    return items;
  }

  public IdIndex categories() {
    return categories;
  }

  public int userCount() {
    return users.size();
  }

  public int itemCount() {
    return items.size();
  }

  public int eventCount() {
    return eventItems.length;
  }

  /** The item's category, or {@link #NO_CATEGORY}. */
  public int category(int item) {
    return itemCategory[item];
  }

  /** Whether times are epoch seconds; if not, they are positions within the user's history. */
  public boolean timed() {
    return timed;
  }

  /** The time of the latest event, 0 if there is none. */
  public long lastTime() {
    long last = 0;
    for (long time : eventTimes) {
      last = Math.max(last, time);
    }
    return last;
  }

  /** The time of the earliest event, 0 if there is none. */
  public long firstTime() {
    return eventTimes.length == 0 ? 0 : Arrays.stream(eventTimes).min().getAsLong();
  }

  /**
   * How long the log is, from the first to the last thousandth of its events: a few events with
   * wrong times do not stretch it. 0 if there is none.
   */
  public long timeSpan() {
    if (eventTimes.length == 0) {
      return 0;
    }
    long[] sorted = eventTimes.clone();
    Arrays.sort(sorted);
    int cut = sorted.length / 1000;
    return sorted[sorted.length - 1 - cut] - sorted[cut];
  }

  /** All of the user's events, as of just after the dataset's last event. Costs O(1). */
  public UserHistory history(int user) {
    int end = userStarts[user + 1];
    long asOf = end == userStarts[user] ? 0 : eventTimes[end - 1] + 1;
    return new UserHistory(
        eventItems, eventTypes, eventTimes, eventValues, userStarts[user], end, asOf);
  }

  /** The events with {@code time < moment}. */
  public BehaviourDataset before(long moment) {
    return between(Long.MIN_VALUE, moment);
  }

  /** The events with {@code from <= time < to}. */
  public BehaviourDataset between(long from, long to) {
    int[] starts = new int[userStarts.length - 1];
    int[] ends = new int[userStarts.length - 1];
    for (int user = 0; user < starts.length; user++) {
      starts[user] = firstAtOrAfter(from, userStarts[user], userStarts[user + 1]);
      ends[user] = firstAtOrAfter(to, starts[user], userStarts[user + 1]);
    }
    return cut(starts, ends);
  }

  /**
   * The first events of every user.
   *
   * @param lengths how many, by user
   */
  public BehaviourDataset first(int[] lengths) {
    int[] starts = Arrays.copyOf(userStarts, userStarts.length - 1);
    int[] ends = new int[starts.length];
    for (int user = 0; user < starts.length; user++) {
      if (lengths[user] < 0 || lengths[user] > userStarts[user + 1] - starts[user]) {
        throw new IllegalArgumentException(
            "user %d has %d events, not %d"
                .formatted(user, userStarts[user + 1] - starts[user], lengths[user]));
      }
      ends[user] = starts[user] + lengths[user];
    }
    return cut(starts, ends);
  }

  /**
   * Users × items, each strength the sum over the pair's events of {@code strength · 2^(−age /
   * halfLife)}; pairs whose sum is not positive are left out.
   *
   * @param halfLifeSeconds in the unit of the times; infinite for no decay
   * @param asOf from when ages count; later events count in full
   */
  public InteractionMatrix interactions(
      EventStrengths strengths, double halfLifeSeconds, long asOf) {
    return Interactions.of(this, strengths, halfLifeSeconds, asOf);
  }

  /** The same without decay. */
  public InteractionMatrix interactions(EventStrengths strengths) {
    return interactions(strengths, Double.POSITIVE_INFINITY, 0);
  }

  /** What each user turned to, oldest first: the items of events whose strength is above 0. */
  public ItemSequences sequences(EventStrengths strengths) {
    int[] starts = new int[userCount() + 1];
    int[] sequence = new int[eventCount()];
    for (int user = 0; user < userCount(); user++) {
      int[] own = history(user).itemsAbove(0, strengths);
      System.arraycopy(own, 0, sequence, starts[user], own.length);
      starts[user + 1] = starts[user] + own.length;
    }
    return new ItemSequences(itemCount(), starts, Arrays.copyOf(sequence, starts[userCount()]));
  }

  /**
   * The same events with each item's category as the item; events of items without one are left
   * out.
   */
  public BehaviourDataset ofCategories() {
    BehaviourDatasetBuilder builder = builder();
    categories.ids().forEach(builder::item);
    if (!timed) {
      builder.withoutTimes();
    }
    for (int user = 0; user < userCount(); user++) {
      for (int event = userStarts[user]; event < userStarts[user + 1]; event++) {
        int category = itemCategory[eventItems[event]];
        if (category != NO_CATEGORY) {
          builder.add(
              users.id(user),
              categories.id(category),
              EventType.fromCode(eventTypes[event]),
              eventTimes[event],
              eventValues[event]);
        }
      }
    }
    return builder.build();
  }

  /** The events of some items; indexes stay as they are. */
  public BehaviourDataset ofItems(IntPredicate chosen) {
    int[] starts = new int[userStarts.length];
    int[] kept = new int[eventItems.length];
    int count = 0;
    for (int user = 0; user < userCount(); user++) {
      for (int event = userStarts[user]; event < userStarts[user + 1]; event++) {
        if (chosen.test(eventItems[event])) {
          kept[count++] = event;
        }
      }
      starts[user + 1] = count;
    }
    int[] keptItems = new int[count];
    byte[] keptTypes = new byte[count];
    long[] keptTimes = new long[count];
    float[] keptValues = new float[count];
    for (int index = 0; index < count; index++) {
      keptItems[index] = eventItems[kept[index]];
      keptTypes[index] = eventTypes[kept[index]];
      keptTimes[index] = eventTimes[kept[index]];
      keptValues[index] = eventValues[kept[index]];
    }
    return new BehaviourDataset(
        users,
        items,
        categories,
        itemCategory,
        timed,
        starts,
        keptItems,
        keptTypes,
        keptTimes,
        keptValues);
  }

  /** Which items occur in some event. */
  public boolean[] occurringItems() {
    boolean[] occurring = new boolean[itemCount()];
    for (int item : eventItems) {
      occurring[item] = true;
    }
    return occurring;
  }

  private int firstAtOrAfter(long moment, int start, int end) {
    int low = start;
    int high = end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (eventTimes[middle] < moment) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private BehaviourDataset cut(int[] starts, int[] ends) {
    int[] cutStarts = new int[starts.length + 1];
    for (int user = 0; user < starts.length; user++) {
      cutStarts[user + 1] = cutStarts[user] + ends[user] - starts[user];
    }
    int count = cutStarts[starts.length];
    int[] cutItems = new int[count];
    byte[] cutTypes = new byte[count];
    long[] cutTimes = new long[count];
    float[] cutValues = new float[count];
    for (int user = 0; user < starts.length; user++) {
      int length = ends[user] - starts[user];
      System.arraycopy(eventItems, starts[user], cutItems, cutStarts[user], length);
      System.arraycopy(eventTypes, starts[user], cutTypes, cutStarts[user], length);
      System.arraycopy(eventTimes, starts[user], cutTimes, cutStarts[user], length);
      System.arraycopy(eventValues, starts[user], cutValues, cutStarts[user], length);
    }
    return new BehaviourDataset(
        users,
        items,
        categories,
        itemCategory,
        timed,
        cutStarts,
        cutItems,
        cutTypes,
        cutTimes,
        cutValues);
  }
}
