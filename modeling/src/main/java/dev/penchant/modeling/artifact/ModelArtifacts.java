package dev.penchant.modeling.artifact;

import dev.penchant.domain.behaviour.EventWeights;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.modeling.Provenance;
import dev.penchant.modeling.als.AlsModel;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.IdIndex;
import dev.penchant.modeling.neighbour.ItemNeighbours;
import dev.penchant.modeling.quality.ShopQuality;
import dev.penchant.modeling.sequence.NextItemModel;
import dev.penchant.modeling.topic.TopicWords;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A model version in memory: everything that serving needs, trained on all data of the shop.
 * Immutable and thread-safe. User and item indexes are the same in all of its parts.
 *
 * @param history the events it was trained on; its users and items give every index its id
 * @param factors of every user and item, and the fold-in of new ones
 * @param topicModel topics × items, and the fold-in of profiles
 * @param topics what people read of each topic, by index
 * @param lineage which of the topics were there before, and by what id each is known
 * @param words what words tell of topics, for items that are new; empty where no items share words
 * @param profiles every user's profiles period by period
 * @param currentProfiles every user's interests at the end of the data: the whole history decayed
 *     by age, with the population's profile as prior
 * @param forecast of the next period
 * @param sales of items and topics, counted and foretold; empty in models of earlier releases
 * @param quality of items, by ratings and re-purchase; empty in models of earlier releases
 * @param learnedShifts how interests shift and what looks like it by chance; empty in models of
 *     earlier releases
 * @param neighbours the items most similar to each item
 * @param nextItem the net that foretells the next item; empty where there was no engine or it did
 *     not help
 * @param ranking how the signals are blended
 * @param signals how a history becomes the signals that were blended
 * @param eventWeights what an event of each type counted for in training: the shop's weights,
 *     scaled so that the events in favour of an item count 1 on average
 * @param report what the evaluation on the held-out period found
 */
public record ModelArtifacts(
    ShopId shop,
    long version,
    BehaviourDataset history,
    AlsModel factors,
    TopicModel topicModel,
    List<Topic> topics,
    TopicLineage lineage,
    Optional<TopicWords> words,
    ProfileHistory profiles,
    ProfileTable currentProfiles,
    ProfileForecast forecast,
    Optional<SalesForecast> sales,
    Optional<ShopQuality> quality,
    Optional<LearnedShifts> learnedShifts,
    ItemNeighbours neighbours,
    ItemPopularity popularity,
    Optional<NextItemModel> nextItem,
    RankingWeights ranking,
    SignalSettings signals,
    EventWeights eventWeights,
    ModelReport report,
    Provenance provenance) {

  /**
   * @throws IllegalArgumentException if the parts are of different sizes
   */
  public ModelArtifacts {
    Objects.requireNonNull(shop, "shop");
    topics = List.copyOf(topics);
    Objects.requireNonNull(words, "words");
    nextItem.ifPresent(
        net -> require("items of the next-item net", history.itemCount(), net.itemCount()));
    Objects.requireNonNull(learnedShifts, "learnedShifts");
    sales.ifPresent(
        known -> {
          require("items with sales", history.itemCount(), known.items().observed().rowCount());
          require(
              "topics with sales", topicModel.topicCount(), known.topics().observed().rowCount());
        });
    quality.ifPresent(
        known -> {
          known
              .ratings()
              .ifPresent(
                  table -> require("items with ratings", history.itemCount(), table.itemCount()));
          known
              .repurchases()
              .ifPresent(
                  table ->
                      require("items with re-purchases", history.itemCount(), table.itemCount()));
        });
    Objects.requireNonNull(ranking, "ranking");
    Objects.requireNonNull(signals, "signals");
    Objects.requireNonNull(eventWeights, "eventWeights");
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(provenance, "provenance");
    require("users with factors", history.userCount(), factors.userFactors().rowCount());
    require("users with profiles", history.userCount(), profiles.userCount());
    require("users with a current profile", history.userCount(), currentProfiles.userCount());
    require("users with a forecast", history.userCount(), forecast.profiles().userCount());
    require("items with factors", history.itemCount(), factors.itemFactors().rowCount());
    require("items in topics", history.itemCount(), topicModel.itemCount());
    require("items with neighbours", history.itemCount(), neighbours.itemCount());
    require("items with popularity", history.itemCount(), popularity.recent().itemCount());
    require("described topics", topicModel.topicCount(), topics.size());
    require("topics with a lineage", topicModel.topicCount(), lineage.origins().size());
    require("topics of profiles", topicModel.topicCount(), profiles.topicCount());
  }

  /**
   * All figures of the evaluation, as a {@link dev.penchant.domain.modelversion.ModelVersion} keeps
   * them: those of {@link ModelReport#metrics()} and {@link SalesForecast#metrics()}.
   */
  public Map<String, Map<String, Double>> metrics() {
    Map<String, Map<String, Double>> all = new LinkedHashMap<>(report.metrics());
    sales.ifPresent(known -> all.putAll(known.metrics()));
    return Collections.unmodifiableMap(all);
  }

  /** User ids by index. */
  public IdIndex users() {
    return history.users();
  }

  /** Item ids by index. */
  public IdIndex items() {
    return history.items();
  }

  private static void require(String what, int expected, int actual) {
    if (expected != actual) {
      throw new IllegalArgumentException("%d %s, expected %d".formatted(actual, what, expected));
    }
  }
}
