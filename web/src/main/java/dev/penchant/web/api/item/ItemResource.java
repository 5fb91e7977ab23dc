package dev.penchant.web.api.item;

import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.catalog.Items;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.ingestion.ItemOutcome;
import dev.penchant.ingestion.ItemSubmission;
import dev.penchant.ingestion.MaintainCatalog;
import dev.penchant.web.api.access.Caller;
import dev.penchant.web.api.json.JsonFields;
import dev.penchant.web.api.problem.ProblemException;
import dev.penchant.web.api.problem.Violation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code /items/{id}}: one item of the catalog. */
@Path("items/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class ItemResource {
  private final Items items;
  private final MaintainCatalog catalog;
  private final Caller caller;

  @Inject
  public ItemResource(Items items, MaintainCatalog catalog, Caller caller) {
    this.items = items;
    this.catalog = catalog;
    this.caller = caller;
  }

  @GET
  public Response find(@PathParam("id") ItemId id, @Context Request request) {
    Item item = items.find(caller.shop(), id).orElseThrow(() -> unknown(id));
    EntityTag tag =
        new EntityTag(Long.toHexString(item.updatedAt().toEpochMilli()) + "-" + item.hashCode());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged != null ? unchanged : Response.ok(ItemRepresentation.from(item)).tag(tag))
        .build();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public ItemRepresentation save(@PathParam("id") ItemId id, JsonObject body) {
    JsonFields fields = ItemRepresentation.fields(body);
    ItemSubmission submission = ItemRepresentation.submission(fields);
    if (submission.id().filter(other -> !other.equals(id.value())).isPresent()) {
      fields.reject("id", "the id is not the one of the address; leave it out");
    }
    fields.requireValid();
    ItemOutcome outcome = catalog.save(caller.shop(), submission.withId(id.value()));
    return outcome
        .item()
        .map(ItemRepresentation::from)
        .orElseThrow(
            () -> ProblemException.invalid(List.of(Violation.inBody("", outcome.message()))));
  }

  @DELETE
  public void delete(@PathParam("id") ItemId id) {
    ShopId shop = caller.shop();
    if (!catalog.delete(shop, id)) {
      throw unknown(id);
    }
  }

  private static ProblemException unknown(ItemId id) {
    return ProblemException.notFound("The catalog has no item \"%s\"".formatted(id));
  }
}
