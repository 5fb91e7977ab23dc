package dev.penchant.recommendation.explanation;

import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.interest.PeriodProfile;
import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.ranking.UserScores;
import dev.penchant.recommendation.Horizon;
import dev.penchant.recommendation.Reason;
import dev.penchant.recommendation.Reason.NewInCatalog;
import dev.penchant.recommendation.Reason.SameCategory;
import dev.penchant.recommendation.Reason.TopicForecast;
import dev.penchant.recommendation.Reason.TopicInterest;
import dev.penchant.recommendation.candidate.ScoringPlan;
import dev.penchant.recommendation.candidate.UserState;
import dev.penchant.recommendation.catalog.LiveCatalog;
import dev.penchant.recommendation.interest.NamedTopics;
import dev.penchant.recommendation.snapshot.ServedModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Gives the items of one user's list their reasons, the one whose signal adds most to the item's
 * score first. Not thread-safe.
 */
public final class UserReasons {
  private static final int MOST = 3;

  /** A topic of less weight in the user's profile is no interest. */
  private static final double LEAST_WEIGHT = 0.1;

  private static final double LEAST_FORECAST_GROWTH = 0.05;

  private final ServedModel model;
  private final NamedTopics topics;
  private final LiveCatalog catalog;
  private final UserState user;
  private final ScoringPlan plan;
  private final UserScores scores;
  private final PopularityReasons popularity;
  private final Causes causes;
  private final TopicGrowthFinder growth;

  /**
   * @param topics what people read of the model's topics
   * @param path the user's profiles period by period, oldest first
   * @param plan what the scores were computed from
   */
  public UserReasons(
      ServedModel model,
      NamedTopics topics,
      LiveCatalog catalog,
      UserState user,
      List<PeriodProfile> path,
      ScoringPlan plan,
      UserScores scores,
      PopularityReasons popularity) {
    this.model = model;
    this.topics = topics;
    this.catalog = catalog;
    this.user = user;
    this.plan = plan;
    this.scores = scores;
    this.popularity = popularity;
    this.causes = new Causes(model, catalog, user.events());
    this.growth =
        new TopicGrowthFinder(
            path, user.profile(), model.artifacts().signals().profilePriorWeight());
  }

  private record Weighed(Reason reason, double weight) {}

  /**
   * @param item its index in the catalog
   * @return one to three reasons
   */
  public List<Reason> of(int item) {
    int modelItem = model.modelIndex(item);
    if (modelItem == ServedModel.UNKNOWN) {
      return ofNewItem(item);
    }
    List<Weighed> found = new ArrayList<>();
    double own = weight(modelItem, RankingSignal.OWN_FREQUENCY);
    double related =
        weight(modelItem, RankingSignal.NEIGHBOURS, RankingSignal.FACTORS, RankingSignal.NEXT_ITEM);
    double topical = weight(modelItem, RankingSignal.TOPICS);
    double popular = weight(modelItem, RankingSignal.RECENT_POPULARITY);
    causes
        .boughtBefore(item)
        .or(() -> causes.turnedToIt(item))
        .ifPresent(reason -> found.add(new Weighed(reason, own)));
    causes.relatedEvent(item).ifPresent(reason -> found.add(new Weighed(reason, related)));
    topic(modelItem).ifPresent(reason -> found.add(new Weighed(reason, topical)));
    popularity.of(item).ifPresent(reason -> found.add(new Weighed(reason, popular)));
    if (found.isEmpty()) {
      return List.of(causes.nearestEvent(item).orElseGet(() -> interest(modelItem)));
    }
    return found.stream()
        .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
        .limit(MOST)
        .map(Weighed::reason)
        .toList();
  }

  private List<Reason> ofNewItem(int item) {
    List<Reason> reasons = new ArrayList<>();
    popularity.of(item).ifPresent(reasons::add);
    Optional<Item> known = catalog.item(item);
    known.map(Item::updatedAt).map(NewInCatalog::new).ifPresent(reasons::add);
    known.flatMap(Item::category).map(SameCategory::new).ifPresent(reasons::add);
    return reasons;
  }

  private Optional<Reason> topic(int modelItem) {
    int topic = model.mainTopic(modelItem);
    if (plan.profile()[topic] < LEAST_WEIGHT) {
      return Optional.empty();
    }
    return growth
        .of(topic, label(topic))
        .<Reason>map(found -> found)
        .or(() -> forecast(topic))
        .or(
            () ->
                Optional.of(interest(modelItem))
                    .filter(interest -> interest.weight() >= LEAST_WEIGHT));
  }

  private Optional<Reason> forecast(int topic) {
    double now = user.profile()[topic];
    double expected = user.forecast()[topic];
    return user.forecastPeriod()
        .filter(period -> plan.horizon() == Horizon.EMERGING)
        .filter(period -> expected - now >= LEAST_FORECAST_GROWTH)
        .map(period -> new TopicForecast(topic, label(topic), now, expected, period));
  }

  /** An emerging list follows the growth of interests, which is no weight that one could check. */
  private TopicInterest interest(int modelItem) {
    int topic = model.mainTopic(modelItem);
    float[] profile = plan.horizon() == Horizon.EMERGING ? user.profile() : plan.profile();
    return new TopicInterest(topic, label(topic), profile[topic]);
  }

  private String label(int topic) {
    return topics.label(topic);
  }

  private double weight(int modelItem, RankingSignal... signals) {
    double sum = 0;
    for (RankingSignal signal : signals) {
      sum += scores.contribution(signal, modelItem);
    }
    return sum;
  }
}
