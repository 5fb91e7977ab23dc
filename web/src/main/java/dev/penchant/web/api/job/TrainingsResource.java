package dev.penchant.web.api.job;

import dev.penchant.modeling.TrainModels;
import dev.penchant.web.api.access.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code POST /trainings}: trains the shop's models. */
@Path("trainings")
@Tag(name = "Jobs")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class TrainingsResource {
  private final TrainModels trainModels;
  private final Caller caller;

  @Inject
  public TrainingsResource(TrainModels trainModels, Caller caller) {
    this.trainModels = trainModels;
    this.caller = caller;
  }

  @POST
  @Operation(
      summary = "Train the models",
      description =
          "On all events of the shop. The new model version is promoted if it is not worse than the active one, which is served until then.")
  @APIResponse(
      responseCode = "202",
      description = "The training has begun",
      headers = @Header(name = "Location", description = "Where the job can be watched"),
      content = @Content(schema = @Schema(implementation = JobRepresentation.class)))
  public Response start(@Context UriInfo uri) {
    return StartedJob.response(trainModels.start(caller.shop()), uri);
  }
}
