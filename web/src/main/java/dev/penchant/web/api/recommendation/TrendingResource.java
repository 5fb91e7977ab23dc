package dev.penchant.web.api.recommendation;

import dev.penchant.domain.shop.ShopId;
import dev.penchant.recommendation.RecommendItems;
import dev.penchant.web.api.access.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** {@code GET /trending}: what many users turn to at present. */
@Path("trending")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class TrendingResource {
  private final RecommendItems recommendItems;
  private final Wordings wordings;
  private final Caller caller;

  @Inject
  public TrendingResource(RecommendItems recommendItems, Wordings wordings, Caller caller) {
    this.recommendItems = recommendItems;
    this.wordings = wordings;
    this.caller = caller;
  }

  @GET
  public ListRepresentation list(@BeanParam ListFilters filters, @Context HttpHeaders headers) {
    ShopId shop = caller.shop();
    return ListRepresentation.from(
        recommendItems.trending(shop, filters.request()),
        wordings.of(shop, headers.getAcceptableLanguages()));
  }
}
