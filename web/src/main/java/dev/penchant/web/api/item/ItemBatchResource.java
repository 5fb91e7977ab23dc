package dev.penchant.web.api.item;

import dev.penchant.domain.shop.ShopId;
import dev.penchant.ingestion.ItemOutcome;
import dev.penchant.ingestion.MaintainCatalog;
import dev.penchant.web.api.access.Caller;
import dev.penchant.web.api.json.JsonBatch;
import dev.penchant.web.api.json.JsonFields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code POST /items/batch}: adds or replaces up to {@value #LIMIT} items. */
@Path("items/batch")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class ItemBatchResource {
  static final int LIMIT = 1_000;

  private final MaintainCatalog catalog;
  private final Caller caller;

  @Inject
  public ItemBatchResource(MaintainCatalog catalog, Caller caller) {
    this.catalog = catalog;
    this.caller = caller;
  }

  @POST
  public ItemBatchOutcomeRepresentation save(JsonObject body) {
    JsonFields fields = new JsonFields(body, Set.of("items"));
    List<JsonValue> items = fields.requiredArray("items", LIMIT);
    fields.requireValid();
    ShopId shop = caller.shop();
    return ItemBatchOutcomeRepresentation.from(
        new JsonBatch<>(items, ItemRepresentation::fields, ItemRepresentation::submission)
            .outcomes(
                submissions -> catalog.saveAll(shop, submissions),
                fault -> new ItemOutcome(Optional.empty(), "malformed", fault)));
  }
}
