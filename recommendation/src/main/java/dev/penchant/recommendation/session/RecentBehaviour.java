package dev.penchant.recommendation.session;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.user.UserId;
import dev.penchant.recommendation.catalog.LiveCatalog;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The latest events of one shop's users who were asked for lately. A user's events are read from
 * the log when first asked for and follow every announced event from then on; when memory is full,
 * the user asked for longest ago is forgotten and read anew the next time. Thread-safe.
 *
 * <p>Memory: 17 bytes an event and about 250 bytes a user, each user counting as {@value
 * #USER_COST} events; at most {@code capacity} of both together, so 4,000,000 mean about 70 MB.
 */
public final class RecentBehaviour {
  /** So many of a user's latest events are kept. */
  public static final int EVENTS_PER_USER = 5_000;

  /** What a user takes beside the events, in events. */
  static final int USER_COST = 15;

  private final LiveCatalog catalog;
  private final EventSource log;
  private final long capacity;
  // in order of access, the longest untouched first; guards itself and held
  private final Map<UserId, Remembered> users = new LinkedHashMap<>(16, 0.75f, true);
  private long held;

  /**
   * @param capacity how many events are held at most, at least 1
   */
  public RecentBehaviour(LiveCatalog catalog, EventSource log, long capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1, but is " + capacity);
    }
    this.catalog = catalog;
    this.log = log;
    this.capacity = capacity;
  }

  /** One user; its monitor guards the events and is taken before that of the map, never after. */
  private static final class Remembered {
    private UserEvents events;
    private int cost;
  }

  /** The user's latest events, every one that was announced included; none for an unknown user. */
  public UserEvents of(UserId user) {
    Remembered remembered;
    synchronized (users) {
      // there before the log is read: an event announced meanwhile waits for the monitor below
      remembered = users.computeIfAbsent(user, unknown -> new Remembered());
    }
    synchronized (remembered) {
      if (remembered.events == null) {
        remembered.events = read(user);
        account(user, remembered);
      }
      return remembered.events;
    }
  }

  /** Takes in events that are new in the log. Those of users not in memory are left to the log. */
  public void record(List<BehaviourEvent> events) {
    for (BehaviourEvent event : events) {
      Remembered remembered;
      synchronized (users) {
        remembered = users.get(event.user());
      }
      if (remembered != null) {
        append(event, remembered);
      }
    }
  }

  /** Forgets all, so that whoever is asked for next is read anew. */
  public void forget() {
    synchronized (users) {
      users.clear();
      held = 0;
    }
  }

  /** How many events are in memory, users counting as {@value #USER_COST}. */
  public long held() {
    synchronized (users) {
      return held;
    }
  }

  private void append(BehaviourEvent event, Remembered remembered) {
    synchronized (remembered) {
      if (remembered.events != null) {
        remembered.events = remembered.events.plus(event, catalog, EVENTS_PER_USER);
        account(event.user(), remembered);
      }
    }
  }

  private UserEvents read(UserId user) {
    try {
      return UserEvents.of(log.latestOf(user, EVENTS_PER_USER), catalog);
    } catch (RuntimeException failure) {
      synchronized (users) {
        users.remove(user);
      }
      throw failure;
    }
  }

  private void account(UserId user, Remembered remembered) {
    synchronized (users) {
      if (users.get(user) != remembered) {
        return;
      }
      int cost = remembered.events.length() + USER_COST;
      held += cost - remembered.cost;
      remembered.cost = cost;
      Iterator<Remembered> eldest = users.values().iterator();
      while (held > capacity && users.size() > 1) {
        held -= eldest.next().cost;
        eldest.remove();
      }
    }
  }
}
