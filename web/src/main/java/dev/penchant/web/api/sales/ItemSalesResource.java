package dev.penchant.web.api.sales;

import dev.penchant.domain.catalog.ItemId;
import dev.penchant.recommendation.ForeseeSales;
import dev.penchant.web.api.access.Caller;
import dev.penchant.web.api.problem.ProblemException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * {@code GET /items/{id}/sales}: what was sold of an item period by period, and what is foretold.
 * 404 for an item that the model in service does not know.
 */
@Path("items/{id}/sales")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class ItemSalesResource {
  private final ForeseeSales foreseeSales;
  private final Caller caller;

  @Inject
  public ItemSalesResource(ForeseeSales foreseeSales, Caller caller) {
    this.foreseeSales = foreseeSales;
    this.caller = caller;
  }

  @GET
  public SalesRepresentation find(@PathParam("id") ItemId id) {
    return foreseeSales
        .ofItem(caller.shop(), id)
        .map(SalesRepresentation::from)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "The shop's model knows no sales of the item \"%s\"; train one on events with it that cover a full period"
                        .formatted(id)));
  }
}
