package dev.penchant.web.api.event;

import dev.penchant.ingestion.EventOutcome;
import dev.penchant.ingestion.EventSubmission;
import dev.penchant.ingestion.RecordBehaviour;
import dev.penchant.web.api.access.Caller;
import dev.penchant.web.api.json.JsonFields;
import dev.penchant.web.api.problem.ProblemException;
import dev.penchant.web.api.problem.Violation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * {@code POST /events}: records one event. 201 where it is new, 200 where the shop has it already.
 */
@Path("events")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class EventsResource {
  private final RecordBehaviour recordBehaviour;
  private final Caller caller;

  @Inject
  public EventsResource(RecordBehaviour recordBehaviour, Caller caller) {
    this.recordBehaviour = recordBehaviour;
    this.caller = caller;
  }

  @POST
  public Response record(JsonObject body) {
    JsonFields fields = EventBody.fields(body);
    EventSubmission submission = EventBody.submission(fields);
    fields.requireValid();
    EventOutcome outcome = recordBehaviour.recordAll(caller.shop(), List.of(submission)).get(0);
    return switch (outcome.result()) {
      case STORED ->
          Response.status(Response.Status.CREATED)
              .entity(EventOutcomeRepresentation.from(outcome))
              .build();
      case DUPLICATE -> Response.ok(EventOutcomeRepresentation.from(outcome)).build();
      case REJECTED ->
          throw ProblemException.invalid(
              List.of(Violation.inBody(EventBody.pointer(outcome.reason()), outcome.message())));
    };
  }
}
