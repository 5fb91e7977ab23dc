package dev.penchant.web.api.event;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A batch as the API takes it. */
@Schema(name = "EventBatch", requiredProperties = "events")
public record EventBatchRepresentation(
    @Schema(minItems = 1, maxItems = EventBatchResource.LIMIT) List<EventRepresentation> events) {}
