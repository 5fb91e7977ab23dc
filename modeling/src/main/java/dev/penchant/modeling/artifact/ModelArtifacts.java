package dev.penchant.modeling.artifact;

import dev.penchant.domain.shop.ShopId;
import dev.penchant.modeling.als.AlsModel;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.IdIndex;
import dev.penchant.modeling.neighbour.ItemNeighbours;
import java.util.List;
import java.util.Objects;

/**
 * A model version in memory: everything that serving needs, trained on all data of the shop.
 * Immutable and thread-safe. User and item indexes are the same in all of its parts.
 *
 * @param users user ids by index
 * @param items item ids by index
 * @param factors of every user and item, and the fold-in of new ones
 * @param topicModel topics × items, and the fold-in of profiles
 * @param topics what people read of each topic, by index
 * @param profiles every user's profiles period by period
 * @param currentProfiles every user's interests at the end of the data: the whole history decayed
 *     by age, with the population's profile as prior
 * @param forecast of the next period
 * @param neighbours the items most similar to each item
 * @param ranking how the signals are blended
 * @param report what the evaluation on the held-out period found
 */
public record ModelArtifacts(
    ShopId shop,
    long version,
    IdIndex users,
    IdIndex items,
    AlsModel factors,
    TopicModel topicModel,
    List<Topic> topics,
    ProfileHistory profiles,
    ProfileTable currentProfiles,
    ProfileForecast forecast,
    ItemNeighbours neighbours,
    ItemPopularity popularity,
    RankingWeights ranking,
    ForecastReport forecastReport,
    Provenance provenance) {

  /**
   * @throws IllegalArgumentException if the parts are of different sizes
   */
  public ModelArtifacts {
    Objects.requireNonNull(shop, "shop");
    topics = List.copyOf(topics);
    Objects.requireNonNull(ranking, "ranking");
    Objects.requireNonNull(forecastReport, "forecastReport");
    Objects.requireNonNull(provenance, "provenance");
    require("users with factors", users.size(), factors.userFactors().rowCount());
    require("users with profiles", users.size(), profiles.userCount());
    require("users with a current profile", users.size(), currentProfiles.userCount());
    require("users with a forecast", users.size(), forecast.profiles().userCount());
    require("items with factors", items.size(), factors.itemFactors().rowCount());
    require("items in topics", items.size(), topicModel.itemCount());
    require("items with neighbours", items.size(), neighbours.itemCount());
    require("items with popularity", items.size(), popularity.recent().itemCount());
    require("described topics", topicModel.topicCount(), topics.size());
    require("topics of profiles", topicModel.topicCount(), profiles.topicCount());
  }

  private static void require(String what, int expected, int actual) {
    if (expected != actual) {
      throw new IllegalArgumentException("%d %s, expected %d".formatted(actual, what, expected));
    }
  }
}
