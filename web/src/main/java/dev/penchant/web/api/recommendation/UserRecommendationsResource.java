package dev.penchant.web.api.recommendation;

import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.user.UserId;
import dev.penchant.recommendation.Horizon;
import dev.penchant.recommendation.RecommendItems;
import dev.penchant.web.api.access.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/**
 * {@code GET /users/{id}/recommendations}: a list for a user. An unknown user gets what is
 * trending, never an error.
 */
@Path("users/{id}/recommendations")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class UserRecommendationsResource {
  private final RecommendItems recommendItems;
  private final Wordings wordings;
  private final Caller caller;

  @Inject
  public UserRecommendationsResource(
      RecommendItems recommendItems, Wordings wordings, Caller caller) {
    this.recommendItems = recommendItems;
    this.wordings = wordings;
    this.caller = caller;
  }

  @GET
  public ListRepresentation list(
      @PathParam("id") UserId id,
      @BeanParam ListFilters filters,
      @QueryParam("excludeBought") @DefaultValue("false") boolean excludeBought,
      @QueryParam("horizon") @DefaultValue("now") Horizon horizon,
      @Context HttpHeaders headers) {
    ShopId shop = caller.shop();
    return ListRepresentation.from(
        recommendItems.forUser(shop, id, filters.request(excludeBought, horizon)),
        wordings.of(shop, headers.getAcceptableLanguages()));
  }
}
