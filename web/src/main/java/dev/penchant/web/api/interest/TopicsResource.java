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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /topics}: the shop's topics. */
@Path("topics")
@Tag(name = "Interests")
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
  @Schema(name = "Topics")
  public record Topics(
      @Schema(description = "None while the shop has no model") List<TopicRepresentation> topics) {}

  @GET
  @Operation(
      summary = "List the topics",
      description = "The interests learned from behaviour, and how much of all interest each has.")
  public Topics list() {
    return new Topics(
        exploreInterests.topics(caller.shop()).stream().map(TopicRepresentation::from).toList());
  }
}
