package dev.penchant.modeling.dataset;

import dev.penchant.domain.behaviour.EventType;

/**
 * What kinds of events a log holds enough of that models should ask how to count them. A trait that
 * shows in fewer events than one of twenty changes few lists, and every setting costs a search
 * tries.
 *
 * @param repeats whether users turn to an item again within one visit; see {@link HistoryDecay}
 * @param types whether there is more than one type of event
 */
public record LogTraits(boolean repeats, boolean types) {
  private static final double ENOUGH = 0.05;

  /** The traits of a log; one pass over its events. */
  public static LogTraits of(BehaviourDataset dataset) {
    long repeats = 0;
    long[] lastTimes = new long[dataset.itemCount()];
    int[] lastUsers = new int[dataset.itemCount()];
    long[] byType = new long[EventType.values().length];
    for (int user = 0; user < dataset.userCount(); user++) {
      UserHistory history = dataset.history(user);
      for (int position = 0; position < history.length(); position++) {
        int item = history.item(position);
        long time = history.time(position);
        // users count from 1 here, so that an untouched 0 is nobody
        if (lastUsers[item] == user + 1 && HistoryDecay.sameVisit(lastTimes[item], time)) {
          repeats++;
        }
        lastUsers[item] = user + 1;
        lastTimes[item] = time;
        byType[EventType.fromCode(history.type(position)).ordinal()]++;
      }
    }
    long most = 0;
    for (long count : byType) {
      most = Math.max(most, count);
    }
    double enough = ENOUGH * dataset.eventCount();
    // places of a log without times are no seconds, so nothing is known of visits
    return new LogTraits(dataset.timed() && repeats > enough, dataset.eventCount() - most > enough);
  }
}
