package dev.penchant.modeling.quality;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.UserHistory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts who bought an item again within a window after having bought it first. Only those count
 * who had all of the window; what follows within a day belongs to the first purchase.
 */
public final class Repurchases {
  private static final Duration WINDOW = Duration.ofDays(90);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int WINDOWS_IN_LOG = 3;

  private Repurchases() {}

  /** 90 days, in a log of less than three times that a third of it, in whole days; at least one. */
  public static Duration window(BehaviourDataset dataset) {
    long span = dataset.lastTime() - dataset.firstTime();
    Duration third = Duration.ofDays(Duration.ofSeconds(span / WINDOWS_IN_LOG).toDays());
    Duration least = DAY.plus(DAY);
    Duration fitting = third.compareTo(WINDOW) < 0 ? third : WINDOW;
    return fitting.compareTo(least) < 0 ? least : fitting;
  }

  /** Of all first purchases of the log. */
  public static Evidence of(BehaviourDataset dataset, Duration window) {
    return of(dataset, window, Long.MIN_VALUE);
  }

  /**
   * Of first purchases from a moment on.
   *
   * @param from epoch seconds
   */
  public static Evidence of(BehaviourDataset dataset, Duration window, long from) {
    long last = dataset.lastTime() - window.toSeconds();
    int[] buyers = new int[dataset.itemCount()];
    int[] again = new int[buyers.length];
    for (int user = 0; user < dataset.userCount(); user++) {
      purchases(dataset.history(user), window)
          .forEach(
              (item, purchase) -> {
                if (purchase.time >= from && purchase.time <= last) {
                  buyers[item]++;
                  again[item] += purchase.repeated ? 1 : 0;
                }
              });
    }
    return Evidence.ofRates(buyers, again);
  }

  private static Map<Integer, FirstPurchase> purchases(UserHistory history, Duration window) {
    Map<Integer, FirstPurchase> firsts = new HashMap<>();
    for (int position = 0; position < history.length(); position++) {
      if (history.type(position) == EventType.PURCHASE.code()) {
        long time = history.time(position);
        FirstPurchase first =
            firsts.computeIfAbsent(history.item(position), item -> new FirstPurchase(time));
        long since = time - first.time;
        first.repeated |= since >= DAY.toSeconds() && since <= window.toSeconds();
      }
    }
    return firsts;
  }

  /** A user's first purchase of an item, and whether another came in time. */
  private static final class FirstPurchase {
    private final long time;
    private boolean repeated;

    FirstPurchase(long time) {
      this.time = time;
    }
  }
}
