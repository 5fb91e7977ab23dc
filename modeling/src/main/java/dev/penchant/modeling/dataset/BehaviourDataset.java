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
  private final EventColumns events;

  /**
   * @throws IllegalArgumentException if the shapes do not fit together
   */
  BehaviourDataset(
      IdIndex users,
      IdIndex items,
      IdIndex categories,
      int[] itemCategory,
      boolean timed,
      EventColumns events) {
    if (itemCategory.length != items.size() || events.userCount() != users.size()) {
      throw new IllegalArgumentException(
          "events of %d users and categories of %d items do not fit %d users and %d items"
              .formatted(events.userCount(), itemCategory.length, users.size(), items.size()));
    }
    this.users = users;
    this.items = items;
    this.categories = categories;
    this.itemCategory = itemCategory;
    this.timed = timed;
    this.events = events;
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
    return new BehaviourDataset(
        users,
        items,
        categories,
        itemCategory,
        timed,
        new EventColumns(userStarts, eventItems, eventTypes, eventTimes, eventValues));
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
    return events.eventCount();
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
    return Arrays.stream(events.times()).max().orElse(0);
  }

  /** The time of the earliest event, 0 if there is none. */
  public long firstTime() {
    return Arrays.stream(events.times()).min().orElse(0);
  }

  /**
   * How long the log is, from the first to the last thousandth of its events: a few events with
   * wrong times do not stretch it. 0 if there is none.
   */
  public long timeSpan() {
    if (eventCount() == 0) {
      return 0;
    }
    long[] sorted = events.times().clone();
    Arrays.sort(sorted);
    int cut = sorted.length / 1000;
    return sorted[sorted.length - 1 - cut] - sorted[cut];
  }

  /** All of the user's events, as of just after the last of them. Costs O(1). */
  public UserHistory history(int user) {
    int start = events.start(user);
    int end = events.end(user);
    long asOf = start == end ? 0 : events.times()[end - 1] + 1;
    return new UserHistory(
        events.items(), events.types(), events.times(), events.values(), start, end, asOf);
  }

  /** The events with {@code time < moment}. */
  public BehaviourDataset before(long moment) {
    return between(Long.MIN_VALUE, moment);
  }

  /** The events with {@code from <= time < to}. */
  public BehaviourDataset between(long from, long to) {
    int[] starts = new int[userCount()];
    int[] ends = new int[userCount()];
    for (int user = 0; user < starts.length; user++) {
      starts[user] = events.firstAtOrAfter(from, user);
      ends[user] = Math.max(starts[user], events.firstAtOrAfter(to, user));
    }
    return with(events.stretches(starts, ends));
  }

  /**
   * The first events of every user.
   *
   * @param lengths how many, by user
   * @throws IllegalArgumentException if a user has fewer
   */
  public BehaviourDataset first(int[] lengths) {
    int[] starts = new int[userCount()];
    int[] ends = new int[userCount()];
    for (int user = 0; user < starts.length; user++) {
      starts[user] = events.start(user);
      int length = events.end(user) - starts[user];
      if (lengths[user] < 0 || lengths[user] > length) {
        throw new IllegalArgumentException(
            "user %d has %d events, not %d".formatted(user, length, lengths[user]));
      }
      ends[user] = starts[user] + lengths[user];
    }
    return with(events.stretches(starts, ends));
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
      UserHistory history = history(user);
      for (int position = 0; position < history.length(); position++) {
        int category = itemCategory[history.item(position)];
        if (category != NO_CATEGORY) {
          builder.add(
              users.id(user),
              categories.id(category),
              EventType.fromCode(history.type(position)),
              history.time(position),
              history.value(position));
        }
      }
    }
    return builder.build();
  }

  /** The events of some items; indexes stay as they are. */
  public BehaviourDataset ofItems(IntPredicate chosen) {
    return with(events.ofItems(chosen));
  }

  /** Which items occur in some event. */
  public boolean[] occurringItems() {
    boolean[] occurring = new boolean[itemCount()];
    for (int item : events.items()) {
      occurring[item] = true;
    }
    return occurring;
  }

  private BehaviourDataset with(EventColumns others) {
    return new BehaviourDataset(users, items, categories, itemCategory, timed, others);
  }
}
