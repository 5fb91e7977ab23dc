package dev.penchant.modeling.rating;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.InteractionMatrixBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ratings of a dataset. */
public final class Ratings {
  private static final byte RATING = EventType.RATING.code();

  private Ratings() {}

  /**
   * One user's word on one item.
   *
   * @param value as given
   */
  public record Rating(int user, int item, float value) {}

  /** Users × items, the latest rating of each pair; events that are no rating are left out. */
  public static InteractionMatrix of(BehaviourDataset dataset) {
    InteractionMatrixBuilder builder =
        InteractionMatrix.builder(dataset.userCount(), dataset.itemCount());
    for (int user = 0; user < dataset.userCount(); user++) {
      Map<Integer, Float> latest = new HashMap<>();
      UserHistory history = dataset.history(user);
      for (int position = 0; position < history.length(); position++) {
        if (isRating(history, position)) {
          latest.put(history.item(position), history.value(position));
        }
      }
      for (Map.Entry<Integer, Float> one : latest.entrySet()) {
        builder.add(user, one.getKey(), one.getValue());
      }
    }
    return builder.build();
  }

  /**
   * The ratings of {@code whole} that {@code known}, which holds the first events of each user,
   * does not hold.
   */
  public static List<Rating> between(BehaviourDataset known, BehaviourDataset whole) {
    List<Rating> later = new ArrayList<>();
    for (int user = 0; user < whole.userCount(); user++) {
      UserHistory all = whole.history(user);
      for (int at = known.history(user).length(); at < all.length(); at++) {
        if (isRating(all, at)) {
          later.add(new Rating(user, all.item(at), all.value(at)));
        }
      }
    }
    return later;
  }

  static boolean isRating(UserHistory history, int position) {
    return history.type(position) == RATING && !Float.isNaN(history.value(position));
  }
}
