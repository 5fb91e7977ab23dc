package dev.penchant.web.api.shop;

import dev.penchant.domain.shop.Shops;
import dev.penchant.web.api.access.OperatorOnly;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code GET /shops}: all shops. */
@Path("shops")
@Produces(MediaType.APPLICATION_JSON)
@OperatorOnly
@Dependent
public class ShopsResource {
  private final Shops shops;

  @Inject
  public ShopsResource(Shops shops) {
    this.shops = shops;
  }

  /** All shops. */
  public record ShopList(List<ShopRepresentation> shops) {}

  @GET
  public ShopList list() {
    return new ShopList(shops.all().stream().map(ShopRepresentation::from).toList());
  }
}
