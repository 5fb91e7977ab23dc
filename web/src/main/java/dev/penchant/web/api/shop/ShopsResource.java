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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /shops}: all shops. */
@Path("shops")
@Tag(name = "Shops")
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
  @Schema(name = "Shops")
  public record ShopList(@Schema(description = "By id") List<ShopRepresentation> shops) {}

  @GET
  @Operation(summary = "List the shops")
  public ShopList list() {
    return new ShopList(shops.all().stream().map(ShopRepresentation::from).toList());
  }
}
