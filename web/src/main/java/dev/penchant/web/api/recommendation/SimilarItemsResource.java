package dev.penchant.web.api.recommendation;

import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.recommendation.RecommendItems;
import dev.penchant.web.api.access.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** {@code GET /items/{id}/similar}: items like a given one. */
@Path("items/{id}/similar")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class SimilarItemsResource {
  private final RecommendItems recommendItems;
  private final Wordings wordings;
  private final Caller caller;

  @Inject
  public SimilarItemsResource(RecommendItems recommendItems, Wordings wordings, Caller caller) {
    this.recommendItems = recommendItems;
    this.wordings = wordings;
    this.caller = caller;
  }

  @GET
  public ListRepresentation list(
      @PathParam("id") ItemId id, @BeanParam ListFilters filters, @Context HttpHeaders headers) {
    ShopId shop = caller.shop();
    return ListRepresentation.from(
        recommendItems.similarTo(shop, id, filters.request()),
        wordings.of(shop, headers.getAcceptableLanguages()));
  }
}
