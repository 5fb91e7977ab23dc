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

/** {@code GET /users/{id}/interests}: a user's evolution path. An unknown user has an empty one. */
@Path("users/{id}/interests")
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
  public UserInterestsRepresentation find(@PathParam("id") UserId id) {
    return UserInterestsRepresentation.from(exploreInterests.ofUser(caller.shop(), id));
  }
}
