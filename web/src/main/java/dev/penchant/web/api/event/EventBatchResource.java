package dev.penchant.web.api.event;

import dev.penchant.domain.shop.ShopId;
import dev.penchant.ingestion.EventOutcome;
import dev.penchant.ingestion.EventOutcome.Result;
import dev.penchant.ingestion.RecordBehaviour;
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

/**
 * {@code POST /events/batch}: records up to {@value #LIMIT} events; a bad one is rejected under its
 * index and costs no other.
 */
@Path("events/batch")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class EventBatchResource {
  static final int LIMIT = 1_000;

  private final RecordBehaviour recordBehaviour;
  private final Caller caller;

  @Inject
  public EventBatchResource(RecordBehaviour recordBehaviour, Caller caller) {
    this.recordBehaviour = recordBehaviour;
    this.caller = caller;
  }

  @POST
  public EventBatchOutcomeRepresentation record(JsonObject body) {
    JsonFields fields = new JsonFields(body, Set.of("events"));
    List<JsonValue> events = fields.requiredArray("events", LIMIT);
    fields.requireValid();
    ShopId shop = caller.shop();
    return EventBatchOutcomeRepresentation.from(
        new JsonBatch<>(events, EventBody::fields, EventBody::submission)
            .outcomes(
                submissions -> recordBehaviour.recordAll(shop, submissions),
                fault -> new EventOutcome(Result.REJECTED, Optional.empty(), "malformed", fault)));
  }
}
