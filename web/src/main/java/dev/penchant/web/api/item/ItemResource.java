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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /items/{id}}: one item of the catalog. */
@Path("items/{id}")
@Tag(name = "Catalog")
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
  @Operation(summary = "Get an item", description = "Answers 304 to a fitting If-None-Match.")
  @APIResponse(
      responseCode = "200",
      description = "The item",
      content = @Content(schema = @Schema(implementation = ItemRepresentation.class)))
  public Response find(
      @Parameter(description = "The shop's own id of the item", example = "85123A") @PathParam("id")
          ItemId id,
      @Context Request request) {
    Item item = items.find(caller.shop(), id).orElseThrow(() -> unknown(id));
    EntityTag tag =
        new EntityTag(Long.toHexString(item.updatedAt().toEpochMilli()) + "-" + item.hashCode());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged != null ? unchanged : Response.ok(ItemRepresentation.from(item)).tag(tag))
        .build();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Add or replace an item",
      description = "Replaces the item whole: what the body leaves out is cleared.")
  @APIResponse(
      responseCode = "200",
      description = "The item as it is now in the catalog",
      content = @Content(schema = @Schema(implementation = ItemRepresentation.class)))
  public ItemRepresentation save(
      @Parameter(description = "The shop's own id of the item", example = "85123A") @PathParam("id")
          ItemId id,
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = ItemRepresentation.class)))
          JsonObject body) {
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
  @Operation(
      summary = "Delete an item",
      description = "It is recommended no more; its events stay.")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void delete(
      @Parameter(description = "The shop's own id of the item", example = "85123A") @PathParam("id")
          ItemId id) {
    ShopId shop = caller.shop();
    if (!catalog.delete(shop, id)) {
      throw unknown(id);
    }
  }

  private static ProblemException unknown(ItemId id) {
    return ProblemException.notFound("The catalog has no item \"%s\"".formatted(id));
  }
}
