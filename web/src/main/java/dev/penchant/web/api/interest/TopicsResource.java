package dev.penchant.web.api.interest;

import dev.penchant.recommendation.ExploreInterests;
import dev.penchant.web.api.access.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code GET /topics}: the shop's topics. */
@Path("topics")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class TopicsResource {
  private final ExploreInterests exploreInterests;
  private final Caller caller;

  @Inject
  public TopicsResource(ExploreInterests exploreInterests, Caller caller) {
    this.exploreInterests = exploreInterests;
    this.caller = caller;
  }

  /** The shop's topics by index. */
  public record Topics(List<TopicRepresentation> topics) {}

  @GET
  public Topics list() {
    return new Topics(
        exploreInterests.topics(caller.shop()).stream().map(TopicRepresentation::from).toList());
  }
}
