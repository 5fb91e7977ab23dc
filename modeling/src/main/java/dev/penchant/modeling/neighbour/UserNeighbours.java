package dev.penchant.modeling.neighbour;

import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.HistoryDecay;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.dataset.WeightedItems;
import java.util.Arrays;

/**
 * Every user's distinct items with their weights and steps, and the same seen from the items: what
 * is needed to find the users most like a history. An item counts for {@code n^(−damping)} of
 * itself where n users have it, because sharing what everybody has says little. Immutable and
 * thread-safe.
 */
public final class UserNeighbours {
  private final int itemCount;
  private final int[] userStarts;
  private final int[] items;
  private final float[] weights;
  private final int[] steps;
  private final float[] norms;
  private final int[] itemStarts;
  private final int[] holders;
  private final int[] places;
  private final float[] itemWeights;

  private UserNeighbours(BehaviourDataset dataset, HistoryDecay decay, double damping) {
    itemCount = dataset.itemCount();
    userStarts = new int[dataset.userCount() + 1];
    int[] foundItems = new int[dataset.eventCount()];
    float[] foundWeights = new float[dataset.eventCount()];
    int[] foundSteps = new int[dataset.eventCount()];
    long now = dataset.lastTime();
    int[] latestStep = new int[itemCount];
    int count = 0;
    for (int user = 0; user < dataset.userCount(); user++) {
      UserHistory history = dataset.history(user).asOf(now);
      markSteps(history, latestStep);
      WeightedItems own = decay.of(history);
      for (int index = 0; index < own.size(); index++) {
        foundItems[count] = own.items()[index];
        foundWeights[count] = own.weights()[index];
        foundSteps[count++] = latestStep[own.items()[index]];
      }
      userStarts[user + 1] = count;
    }
    items = Arrays.copyOf(foundItems, count);
    weights = Arrays.copyOf(foundWeights, count);
    steps = Arrays.copyOf(foundSteps, count);
    itemStarts = new int[itemCount + 1];
    holders = new int[count];
    places = new int[count];
    indexByItem();
    itemWeights = new float[itemCount];
    for (int item = 0; item < itemCount; item++) {
      itemWeights[item] =
          (float) Math.pow(Math.max(1, itemStarts[item + 1] - itemStarts[item]), -damping);
    }
    norms = norms();
  }

  /**
   * @param decay what a user's events count for, seen from the dataset's last moment
   * @param damping at least 0
   */
  public static UserNeighbours of(BehaviourDataset dataset, HistoryDecay decay, double damping) {
    if (!(damping >= 0)) {
      throw new IllegalArgumentException("damping is %s, must be at least 0".formatted(damping));
    }
    return new UserNeighbours(dataset, decay, damping);
  }

  /** Steps count the distinct times of a history; an item's is that of its latest event. */
  private static void markSteps(UserHistory history, int[] latestStep) {
    int step = 0;
    for (int position = 0; position < history.length(); position++) {
      if (position > 0 && history.time(position) != history.time(position - 1)) {
        step++;
      }
      latestStep[history.item(position)] = step;
    }
  }

  private void indexByItem() {
    for (int item : items) {
      itemStarts[item + 1]++;
    }
    for (int item = 0; item < itemCount; item++) {
      itemStarts[item + 1] += itemStarts[item];
    }
    int[] next = itemStarts.clone();
    for (int user = 0; user + 1 < userStarts.length; user++) {
      for (int place = userStarts[user]; place < userStarts[user + 1]; place++) {
        int target = next[items[place]]++;
        holders[target] = user;
        places[target] = place;
      }
    }
  }

  private float[] norms() {
    float[] lengths = new float[userStarts.length - 1];
    for (int user = 0; user < lengths.length; user++) {
      double squares = 0;
      for (int place = userStarts[user]; place < userStarts[user + 1]; place++) {
        double weight = (double) weights[place] * itemWeights[items[place]];
        squares += weight * weight;
      }
      lengths[user] = (float) Math.sqrt(squares);
    }
    return lengths;
  }

  public int itemCount() {
    return itemCount;
  }

  public int userCount() {
    return norms.length;
  }

  /** Where the user's items begin. */
  int start(int user) {
    return userStarts[user];
  }

  int end(int user) {
    return userStarts[user + 1];
  }

  int item(int place) {
    return items[place];
  }

  float weight(int place) {
    return weights[place];
  }

  /** How many steps of the user came before this item's latest. */
  int step(int place) {
    return steps[place];
  }

  float norm(int user) {
    return norms[user];
  }

  /** Where the users who have the item begin. */
  int holderStart(int item) {
    return itemStarts[item];
  }

  int holderEnd(int item) {
    return itemStarts[item + 1];
  }

  int holder(int position) {
    return holders[position];
  }

  /** The place of the item among its holder's. */
  int place(int position) {
    return places[position];
  }

  /** What sharing the item counts for. */
  float itemWeight(int item) {
    return itemWeights[item];
  }
}
