package dev.penchant.modeling.ranking;

import dev.penchant.modeling.als.AlsModel;
import dev.penchant.modeling.artifact.ModelArtifacts;
import dev.penchant.modeling.artifact.ProfileTable;
import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.artifact.SignalSettings;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.HistoryDecay;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.dataset.WeightedItems;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.DenseRows;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.neighbour.ItemNeighbours;
import dev.penchant.modeling.sequence.NextItemModel;
import java.util.Arrays;
import java.util.Optional;

/**
 * Computes every {@link RankingSignal} of all items for a user known only by a history. Immutable
 * and thread-safe.
 *
 * <p>Cost is one pass over the item factors and one over the topics; whoever wants only the best
 * items asks {@link UserScores}. Keeps a copy of the item factors turned to factor × item, so that
 * the inner loop runs over consecutive items and the compiler vectorises it.
 */
public final class RankingSignals {
  private final AlsModel factors;
  private final ItemNeighbours neighbours;
  private final float[] recentPopularity;
  private final float[] inverseNorms;
  private final DenseRows itemFactors;
  private final DenseRows topicItems;
  private final TopicModel topicModel;
  private final InterestFoldIn interests;
  private final HistoryDecay factorDecay;
  private final HistoryDecay neighbourDecay;
  private final HistoryDecay ownDecay;
  private final EventStrengths strengths;
  private final Optional<NextItemModel> nextItem;

  /**
   * @param recentPopularity one per item, at least 0
   * @param populationProfile the mean profile of all users, summing to 1
   * @throws IllegalArgumentException if the parts are of different sizes
   */
  public RankingSignals(
      AlsModel factors,
      TopicModel topicModel,
      ItemNeighbours neighbours,
      float[] recentPopularity,
      float[] populationProfile,
      EventStrengths strengths,
      SignalSettings settings) {
    this.strengths = strengths;
    this.nextItem = Optional.empty();
    int itemCount = factors.itemFactors().rowCount();
    if (topicModel.itemCount() != itemCount
        || neighbours.itemCount() != itemCount
        || recentPopularity.length != itemCount) {
      throw new IllegalArgumentException(
          "factors of %d, topics of %d, neighbours of %d and popularity of %d items"
              .formatted(
                  itemCount,
                  topicModel.itemCount(),
                  neighbours.itemCount(),
                  recentPopularity.length));
    }
    this.factors = factors;
    this.neighbours = neighbours;
    this.recentPopularity = recentPopularity.clone();
    this.inverseNorms = inverseNorms(factors.itemFactors());
    this.itemFactors = DenseRows.transposed(factors.itemFactors());
    this.topicModel = topicModel;
    this.topicItems = DenseRows.of(topicModel.topics());
    this.factorDecay = settings.factors().decay(strengths);
    this.neighbourDecay = settings.neighbours().decay(strengths);
    this.ownDecay = settings.own().decay(strengths);
    this.interests = new InterestFoldIn(topicModel, populationProfile, strengths, settings);
  }

  private RankingSignals(RankingSignals others, NextItemModel nextItem) {
    this.strengths = others.strengths;
    this.nextItem = Optional.of(nextItem);
    this.factors = others.factors;
    this.neighbours = others.neighbours;
    this.recentPopularity = others.recentPopularity;
    this.inverseNorms = others.inverseNorms;
    this.itemFactors = others.itemFactors;
    this.topicModel = others.topicModel;
    this.topicItems = others.topicItems;
    this.factorDecay = others.factorDecay;
    this.neighbourDecay = others.neighbourDecay;
    this.ownDecay = others.ownDecay;
    this.interests = others.interests;
  }

  /**
   * The same with {@link RankingSignal#NEXT_ITEM}, which is 0 for all items without.
   *
   * @throws IllegalArgumentException if the net is of another catalog
   */
  public RankingSignals with(NextItemModel net) {
    if (net.itemCount() != itemCount()) {
      throw new IllegalArgumentException(
          "a next-item net of %d items does not fit signals of %d"
              .formatted(net.itemCount(), itemCount()));
    }
    return new RankingSignals(this, net);
  }

  /** The signals of a trained model. */
  public static RankingSignals of(
      ModelArtifacts model, EventStrengths strengths, SignalSettings settings) {
    RankingSignals signals =
        new RankingSignals(
            model.factors(),
            model.topicModel(),
            model.neighbours(),
            model.popularity().recent().scores(),
            meanOf(model.currentProfiles()),
            strengths,
            settings);
    return model.nextItem().map(signals::with).orElse(signals);
  }

  public int itemCount() {
    return recentPopularity.length;
  }

  public int topicCount() {
    return topicItems.rowCount();
  }

  /** How a history becomes a profile. */
  public InterestFoldIn interests() {
    return interests;
  }

  /**
   * Writes the signal's value for every item.
   *
   * @param profile of the user, one weight per topic
   * @param scores one per item, overwritten
   */
  public void score(RankingSignal signal, UserHistory history, float[] profile, float[] scores) {
    Arrays.fill(scores, 0);
    switch (signal) {
      case FACTORS -> itemFactors.addCombination(userFactors(history), scores);
      case NEIGHBOURS -> {
        WeightedItems recent = recent(history);
        neighbours.addScores(recent.items(), recent.weights(), scores);
      }
      case TOPICS -> topicItems.addCombination(profile, scores);
      case OWN_FREQUENCY -> {
        WeightedItems own = own(history);
        for (int index = 0; index < own.size(); index++) {
          scores[own.items()[index]] += own.weights()[index];
        }
      }
      case RECENT_POPULARITY ->
          System.arraycopy(recentPopularity, 0, scores, 0, recentPopularity.length);
      case NEXT_ITEM ->
          nextItem.ifPresent(net -> net.score(history.itemsAbove(0, strengths), scores));
    }
  }

  /**
   * Writes how alike the items' factors are to one item's: the cosine, −1 to 1, 0 for an item
   * without factors.
   *
   * @param scores one per item, overwritten
   */
  public void similarity(int item, float[] scores) {
    Arrays.fill(scores, 0);
    float[] scaled = factors.itemFactors().copyRow(item);
    for (int factor = 0; factor < scaled.length; factor++) {
      scaled[factor] *= inverseNorms[item];
    }
    itemFactors.addCombination(scaled, scores);
    for (int other = 0; other < scores.length; other++) {
      scores[other] *= inverseNorms[other];
    }
  }

  /** The cosine of two items' factors, −1 to 1, 0 if one has none. */
  public double similarity(int item, int other) {
    float[] row = factors.itemFactors().copyRow(other);
    return factors.itemFactors().dot(item, row) * inverseNorms[item] * inverseNorms[other];
  }

  /** The user's factors, folded in from the decayed strengths of the history. */
  public float[] userFactors(UserHistory history) {
    WeightedItems decayed = factorDecay.of(history);
    return factors.foldIn(decayed.items(), decayed.weights());
  }

  /** What of the history speaks for its items' neighbours. */
  WeightedItems recent(UserHistory history) {
    return neighbourDecay.of(history);
  }

  /** What of the history speaks for its own items, which ascend. */
  WeightedItems own(UserHistory history) {
    return ownDecay.of(history);
  }

  /** What the next-item net asks of every item; nothing without one. */
  float[] question(UserHistory history) {
    return nextItem
        .map(net -> net.question(history.itemsAbove(0, strengths)))
        .orElseGet(() -> new float[1]);
  }

  AlsModel factors() {
    return factors;
  }

  ItemNeighbours neighbours() {
    return neighbours;
  }

  TopicModel topicModel() {
    return topicModel;
  }

  Optional<NextItemModel> nextItem() {
    return nextItem;
  }

  /** Not to be changed. */
  float[] recentPopularity() {
    return recentPopularity;
  }

  private static float[] inverseNorms(FactorMatrix rows) {
    float[] inverse = new float[rows.rowCount()];
    for (int row = 0; row < inverse.length; row++) {
      double square = rows.dot(row, rows.copyRow(row));
      inverse[row] = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    }
    return inverse;
  }

  /** The mean of all rows; uniform if there are none. */
  private static float[] meanOf(ProfileTable profiles) {
    double[] sums = new double[profiles.topicCount()];
    for (int user = 0; user < profiles.userCount(); user++) {
      for (int topic = 0; topic < sums.length; topic++) {
        sums[topic] += profiles.weight(user, topic);
      }
    }
    float[] mean = new float[sums.length];
    for (int topic = 0; topic < sums.length; topic++) {
      mean[topic] =
          profiles.userCount() == 0
              ? 1f / sums.length
              : (float) (sums[topic] / profiles.userCount());
    }
    return mean;
  }
}
