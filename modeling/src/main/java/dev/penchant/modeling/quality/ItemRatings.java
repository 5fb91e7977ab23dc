package dev.penchant.modeling.quality;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.UserHistory;
import java.util.HashMap;
import java.util.Map;

/** Reads what users said of items. */
public final class ItemRatings {
  static final double LOWEST = 1;
  static final double HIGHEST = 5;

  private ItemRatings() {}

  /** Of each user the latest rating of each item; ratings without a value are none. */
  public static Evidence of(BehaviourDataset dataset) {
    int[] counts = new int[dataset.itemCount()];
    double[] sums = new double[counts.length];
    double[] squares = new double[counts.length];
    for (int user = 0; user < dataset.userCount(); user++) {
      latest(dataset.history(user))
          .forEach(
              (item, value) -> {
                counts[item]++;
                sums[item] += value;
                squares[item] += value * value;
              });
    }
    return new Evidence(counts, sums, squares);
  }

  /** The latest rating by item. */
  static Map<Integer, Double> latest(UserHistory history) {
    Map<Integer, Double> latest = new HashMap<>();
    for (int position = 0; position < history.length(); position++) {
      if (history.type(position) == EventType.RATING.code()) {
        double value = history.value(position);
        if (value >= LOWEST && value <= HIGHEST) {
          latest.put(history.item(position), value);
        }
      }
    }
    return latest;
  }
}
