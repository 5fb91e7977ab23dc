package dev.penchant.web.api.shop;

import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.Shops;
import dev.penchant.web.api.access.OperatorOnly;
import dev.penchant.web.api.problem.ProblemException;
import dev.penchant.web.api.problem.ProblemKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
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
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /shops/{id}}: one shop and its settings. */
@Path("shops/{id}")
@Tag(name = "Shops")
@Produces(MediaType.APPLICATION_JSON)
@OperatorOnly
@Dependent
public class ShopResource {
  private final Shops shops;
  private final Clock clock;

  @Inject
  public ShopResource(Shops shops, Clock clock) {
    this.shops = shops;
    this.clock = clock;
  }

  @GET
  @Operation(summary = "Get a shop and its settings")
  @APIResponse(
      responseCode = "200",
      description = "The shop; its ETag guards a later change",
      content = @Content(schema = @Schema(implementation = ShopRepresentation.class)))
  public Response find(
      @Parameter(description = "The shop's id", example = "tea-house") @PathParam("id") ShopId id,
      @Context Request request) {
    Shop shop = shops.require(id);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag(shop));
    return (unchanged != null ? unchanged : ok(shop)).build();
  }

  @PUT
  @Transactional
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Set a shop up, or replace its name and settings",
      description =
          "What the body leaves out takes its default. With If-Match the change is made only if nobody else made one meanwhile. Settings take effect with the next training.")
  @APIResponse(
      responseCode = "201",
      description = "The shop was set up",
      content = @Content(schema = @Schema(implementation = ShopRepresentation.class)))
  @APIResponse(
      responseCode = "200",
      description = "Its name and settings were replaced",
      content = @Content(schema = @Schema(implementation = ShopRepresentation.class)))
  public Response save(
      @Parameter(
              description = "1 to 40 of a-z, 0-9 and -, beginning with a letter or digit",
              example = "tea-house")
          @PathParam("id")
          ShopId id,
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = ShopRepresentation.class)))
          JsonObject body,
      @Context Request request) {
    Optional<Shop> before = shops.find(id);
    Response.ResponseBuilder conflict =
        before
            .map(shop -> request.evaluatePreconditions(tag(shop)))
            .or(() -> Optional.ofNullable(request.evaluatePreconditions()))
            .orElse(null);
    if (conflict != null) {
      throw changedMeanwhile();
    }
    Shop shop =
        ShopRepresentation.shop(id, body, before.map(Shop::createdAt).orElseGet(clock::instant));
    shops.save(shop);
    return ok(shop).status(before.isPresent() ? 200 : 201).build();
  }

  private static ProblemException changedMeanwhile() {
    return new ProblemException(
        ProblemKind.PRECONDITION_FAILED,
        "The shop is not as the If-Match header says; get it again and repeat the change");
  }

  private static Response.ResponseBuilder ok(Shop shop) {
    return Response.ok(ShopRepresentation.from(shop)).tag(tag(shop));
  }

  private static EntityTag tag(Shop shop) {
    return new EntityTag(Integer.toHexString(ShopRepresentation.from(shop).hashCode()));
  }
}
