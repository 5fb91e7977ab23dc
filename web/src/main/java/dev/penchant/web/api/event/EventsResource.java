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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * {@code POST /events}: records one event. 201 where it is new, 200 where the shop has it already.
 */
@Path("events")
@Tag(name = "Events")
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
  @Operation(
      summary = "Record one event",
      description =
          "Idempotent by the event's id. An event changes the user's list within a second.")
  @APIResponse(
      responseCode = "201",
      description = "Stored",
      content = @Content(schema = @Schema(implementation = EventOutcomeRepresentation.class)))
  @APIResponse(
      responseCode = "200",
      description = "The shop had an event of this id already, which stays as it was",
      content = @Content(schema = @Schema(implementation = EventOutcomeRepresentation.class)))
  public Response record(
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = EventRepresentation.class)))
          JsonObject body) {
    JsonFields fields = EventRepresentation.fields(body);
    EventSubmission submission = EventRepresentation.submission(fields);
    fields.requireValid();
    EventOutcome outcome = recordBehaviour.recordAll(caller.shop(), List.of(submission)).get(0);
    return switch (outcome.result()) {
      case STORED ->
          Response.status(Response.Status.CREATED)
              .entity(EventOutcomeRepresentation.from(outcome))
              .build();
      case DUPLICATE -> Response.ok(EventOutcomeRepresentation.from(outcome)).build();
      case REJECTED ->
          throw ProblemException.invalid(List.of(Violation.inBody("", outcome.message())));
    };
  }
}
