package dev.penchant.modeling.neighbour;

import dev.penchant.modeling.dataset.HistoryDecay;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.dataset.WeightedItems;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.modeling.matrix.TopSelection;
import java.util.Arrays;

/**
 * Scores every item by what the users most like the faded history have. The user's own row is a
 * neighbour like any other; what it adds lies on items of the history. Immutable and thread-safe.
 */
final class UserNeighbourRecommender implements Recommender {
  private final UserNeighbours users;
  private final HistoryDecay decay;
  private final UserNeighbourSettings settings;
  private final float[] gapWeights;

  /** Beyond this gap an item counts as much as at it. */
  private static final int GAPS = 64;

  UserNeighbourRecommender(
      UserNeighbours users, HistoryDecay decay, UserNeighbourSettings settings) {
    this.users = users;
    this.decay = decay;
    this.settings = settings;
    gapWeights = new float[GAPS];
    for (int gap = 0; gap < GAPS; gap++) {
      gapWeights[gap] = (float) Math.pow(settings.gapDecay(), Math.max(0, gap - 1));
    }
  }

  @Override
  public int itemCount() {
    return users.itemCount();
  }

  @Override
  public void score(UserHistory history, float[] scores) {
    Arrays.fill(scores, 0);
    WeightedItems own = decay.of(history);
    SparseSum products = new SparseSum(users.userCount());
    int[] sharedStep = new int[users.userCount()];
    double squares = addProducts(own, products, sharedStep);
    TopSelection nearest = new TopSelection(settings.neighbourCount());
    for (int index = 0; index < products.count(); index++) {
      int user = products.item(index);
      double length = Math.sqrt(squares) * users.norm(user) + settings.shrinkage();
      nearest.offer(user, (float) (products.sum(user) / length));
    }
    for (ScoredItem neighbour : nearest.best()) {
      addItems(neighbour.itemIndex(), neighbour.score(), sharedStep, scores);
    }
  }

  /** Sums the products with each user who shares an item; returns the history's squared length. */
  private double addProducts(WeightedItems own, SparseSum products, int[] sharedStep) {
    double squares = 0;
    for (int index = 0; index < own.size(); index++) {
      int item = own.items()[index];
      double weight = (double) own.weights()[index] * users.itemWeight(item);
      squares += weight * weight;
      weight *= users.itemWeight(item);
      for (int at = users.holderStart(item); at < users.holderEnd(item); at++) {
        int user = users.holder(at);
        int place = users.place(at);
        products.add(user, weight * users.weight(place));
        sharedStep[user] = Math.max(sharedStep[user], users.step(place));
      }
    }
    return squares;
  }

  private void addItems(int user, float similarity, int[] sharedStep, float[] scores) {
    for (int place = users.start(user); place < users.end(user); place++) {
      int gap = users.step(place) - sharedStep[user];
      float weight =
          similarity * users.weight(place) * gapWeights[Math.min(Math.abs(gap), GAPS - 1)];
      scores[users.item(place)] += gap < 0 ? (float) settings.backward() * weight : weight;
    }
  }
}
