package dev.penchant.web.api.item;

import dev.penchant.domain.catalog.Items;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.web.api.access.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code GET /items}: finds items of the catalog. */
@Path("items")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class ItemsResource {
  private final Items items;
  private final Caller caller;

  @Inject
  public ItemsResource(Items items, Caller caller) {
    this.items = items;
    this.caller = caller;
  }

  /**
   * A part of the catalog.
   *
   * @param total items in the whole catalog
   */
  public record ItemPage(long total, List<ItemRepresentation> items) {}

  @GET
  public ItemPage search(
      @QueryParam("text") @DefaultValue("") @Size(max = 200) String text,
      @QueryParam("offset") @DefaultValue("0") @Min(0) @Max(10_000_000) int offset,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    ShopId shop = caller.shop();
    return new ItemPage(
        items.count(shop),
        items.search(shop, text, offset, limit).stream().map(ItemRepresentation::from).toList());
  }
}
