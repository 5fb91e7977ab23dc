package dev.penchant.web.api.shop;

import dev.penchant.domain.access.ApiKey;
import dev.penchant.domain.access.ApiKeys;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.Shops;
import dev.penchant.web.api.access.OperatorOnly;
import dev.penchant.web.api.json.JsonFields;
import dev.penchant.web.api.problem.ProblemException;
import dev.penchant.web.security.ApiKeyring;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /shops/{id}/api-keys}: the keys that open a shop. */
@Path("shops/{id}/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@OperatorOnly
@Dependent
public class ApiKeysResource {
  private final Shops shops;
  private final ApiKeys keys;
  private final ApiKeyring keyring;

  @Inject
  public ApiKeysResource(Shops shops, ApiKeys keys, ApiKeyring keyring) {
    this.shops = shops;
    this.keys = keys;
    this.keyring = keyring;
  }

  /** The keys of a shop. */
  public record ApiKeyList(List<ApiKeyRepresentation> keys) {}

  @GET
  public ApiKeyList list(@PathParam("id") ShopId id) {
    return new ApiKeyList(
        keys.of(shops.require(id).id()).stream().map(ApiKeyRepresentation::from).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response issue(@PathParam("id") ShopId id, JsonObject body) {
    JsonFields fields = new JsonFields(body, Set.of("label"));
    Optional<String> label = fields.required("label", ApiKeysResource::label);
    fields.requireValid();
    ShopId shop = shops.require(id).id();
    return Response.status(Response.Status.CREATED)
        .entity(ApiKeyRepresentation.from(keyring.issue(Optional.of(shop), label.orElseThrow())))
        .build();
  }

  @DELETE
  @Path("{key}")
  public void revoke(@PathParam("id") ShopId id, @PathParam("key") String key) {
    keyring.revoke(require(shops.require(id).id(), key));
  }

  private ApiKey require(ShopId shop, String keyId) {
    return keys.of(shop).stream()
        .filter(key -> ApiKeyRepresentation.id(key).equals(keyId))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "Shop \"%s\" has no API key \"%s\"".formatted(shop, keyId)));
  }

  private static String label(String text) {
    if (text.isBlank() || text.length() > 100) {
      throw new IllegalArgumentException("label must have 1 to 100 characters");
    }
    return text;
  }
}
