package dev.penchant.web.api.item;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A batch of items as the API takes it. */
@Schema(name = "ItemBatch", requiredProperties = "items")
public record ItemBatchRepresentation(
    @Schema(minItems = 1, maxItems = ItemBatchResource.LIMIT) List<ItemRepresentation> items) {}
