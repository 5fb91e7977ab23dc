package dev.penchant.web.api.access;

import dev.penchant.domain.access.ApiKey;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.Shops;
import dev.penchant.web.api.problem.Problem;
import dev.penchant.web.api.problem.ProblemException;
import dev.penchant.web.api.problem.ProblemKind;
import dev.penchant.web.security.ApiKeyring;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Lets in who has a key, to the shop the key opens. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class ApiKeyFilter implements ContainerRequestFilter {
  /** The header that carries the key. */
  public static final String KEY_HEADER = "X-API-Key";

  @Inject private ApiKeyring keyring;
  @Inject private Shops shops;
  @Inject private Caller caller;
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    String given = request.getHeaderString(KEY_HEADER);
    Optional<ApiKey> key =
        Optional.ofNullable(given).map(String::strip).flatMap(keyring::recognise);
    if (key.isEmpty()) {
      request.abortWith(keyRequired(given == null));
      return;
    }
    Optional<ShopId> named =
        Optional.ofNullable(request.getHeaderString(Caller.SHOP_HEADER)).map(ApiKeyFilter::shopId);
    if (key.get().shop().isPresent()) {
      enterAsShop(key.get().shop().get(), named);
      return;
    }
    // the operator sets shops up by resources of their own, whose shop need not exist yet
    if (!isOperatorOnly()) {
      named.ifPresent(shops::require);
    }
    caller.actsFor(named);
  }

  private void enterAsShop(ShopId own, Optional<ShopId> named) {
    if (isOperatorOnly()) {
      throw new ProblemException(
          ProblemKind.FORBIDDEN, "Only an operator's key opens this; the key sent is a shop's");
    }
    if (named.isPresent() && !named.get().equals(own)) {
      throw new ProblemException(
          ProblemKind.FORBIDDEN,
          "The key does not open shop \"%s\", which the header %s names"
              .formatted(named.get(), Caller.SHOP_HEADER));
    }
    caller.actsFor(Optional.of(own));
  }

  private boolean isOperatorOnly() {
    return resource.getResourceClass().isAnnotationPresent(OperatorOnly.class)
        || resource.getResourceMethod().isAnnotationPresent(OperatorOnly.class);
  }

  private static ShopId shopId(String value) {
    try {
      return new ShopId(value.strip());
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalidParameter(Caller.SHOP_HEADER, e.getMessage());
    }
  }

  private static Response keyRequired(boolean missing) {
    String detail =
        missing
            ? "Send the API key in the header " + KEY_HEADER
            : "The API key in the header %s is unknown or revoked".formatted(KEY_HEADER);
    return Response.fromResponse(Problem.of(ProblemKind.KEY_REQUIRED, detail).toResponse())
        .header(HttpHeaders.WWW_AUTHENTICATE, "ApiKey header=\"" + KEY_HEADER + "\"")
        .build();
  }
}
