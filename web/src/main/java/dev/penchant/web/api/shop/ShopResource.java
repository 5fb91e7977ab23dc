package dev.penchant.web.api.shop;

import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.Shops;
import dev.penchant.domain.transaction.Transactional;
import dev.penchant.web.api.access.OperatorOnly;
import dev.penchant.web.api.problem.ProblemException;
import dev.penchant.web.api.problem.ProblemKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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

/** {@code /shops/{id}}: one shop and its settings. */
@Path("shops/{id}")
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
  public Response find(@PathParam("id") ShopId id, @Context Request request) {
    Shop shop = shops.require(id);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag(shop));
    return (unchanged != null ? unchanged : ok(shop)).build();
  }

  @PUT
  @Transactional
  @Consumes(MediaType.APPLICATION_JSON)
  public Response save(@PathParam("id") ShopId id, JsonObject body, @Context Request request) {
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
