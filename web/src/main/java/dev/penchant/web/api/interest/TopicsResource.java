package dev.penchant.web.api.interest;

import dev.penchant.domain.interest.TopicId;
import dev.penchant.recommendation.ExploreInterests;
import dev.penchant.recommendation.ForeseeSales;
import dev.penchant.recommendation.SalesOutlook;
import dev.penchant.recommendation.TopicChanges;
import dev.penchant.web.api.access.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code GET /topics}: the shop's topics, and what the latest training did to them. */
@Path("topics")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class TopicsResource {
  private final ExploreInterests exploreInterests;
  private final ForeseeSales foreseeSales;
  private final Caller caller;

  @Inject
  public TopicsResource(
      ExploreInterests exploreInterests, ForeseeSales foreseeSales, Caller caller) {
    this.exploreInterests = exploreInterests;
    this.foreseeSales = foreseeSales;
    this.caller = caller;
  }

  /**
   * The shop's topics by index.
   *
   * @param formerVersion the model version whose topics these continue
   * @param vanished topics of that version that are no more
   */
  public record Topics(
      OptionalLong modelVersion,
      OptionalLong formerVersion,
      List<TopicRepresentation> topics,
      List<VanishedTopic> vanished) {}

  /** A topic that is no more. */
  public record VanishedTopic(String id, String label) {}

  @GET
  public Topics list() {
    TopicChanges changes = exploreInterests.topicChanges(caller.shop());
    Map<TopicId, SalesOutlook> sales = foreseeSales.ofTopics(caller.shop());
    return new Topics(
        changes.version(),
        changes.former(),
        exploreInterests.topics(caller.shop()).stream()
            .map(
                topic ->
                    TopicRepresentation.from(topic, Optional.ofNullable(sales.get(topic.id()))))
            .toList(),
        changes.vanished().stream()
            .map(topic -> new VanishedTopic(topic.id().toString(), topic.label()))
            .toList());
  }
}
