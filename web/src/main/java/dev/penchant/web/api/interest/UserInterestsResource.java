package dev.penchant.web.api.interest;

import dev.penchant.domain.user.UserId;
import dev.penchant.recommendation.ExploreInterests;
import dev.penchant.web.api.access.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /users/{id}/interests}: a user's evolution path. An unknown user has an empty one. */
@Path("users/{id}/interests")
@Tag(name = "Interests")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class UserInterestsResource {
  private final ExploreInterests exploreInterests;
  private final Caller caller;

  @Inject
  public UserInterestsResource(ExploreInterests exploreInterests, Caller caller) {
    this.exploreInterests = exploreInterests;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Follow a user's interests",
      description =
          "The profile of each period, the shifts between them, and the forecast. An unknown user has an empty path.")
  public UserInterestsRepresentation find(
      @Parameter(description = "The shop's own id of the user", example = "17850") @PathParam("id")
          UserId id) {
    return UserInterestsRepresentation.from(exploreInterests.ofUser(caller.shop(), id));
  }
}
