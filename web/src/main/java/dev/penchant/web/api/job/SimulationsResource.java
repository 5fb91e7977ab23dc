package dev.penchant.web.api.job;

import dev.penchant.ingestion.SimulateShop;
import dev.penchant.web.api.access.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code POST /simulations}: fills the shop with simulated behaviour. */
@Path("simulations")
@Tag(name = "Jobs")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class SimulationsResource {
  private final SimulateShop simulateShop;
  private final Caller caller;

  @Inject
  public SimulationsResource(SimulateShop simulateShop, Caller caller) {
    this.simulateShop = simulateShop;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Fill the shop with simulated behaviour",
      description =
          "A catalog, and users whose interests persist, drift and shift at known times: for a first look and for tests. What the shop has already stays.")
  @APIResponse(
      responseCode = "202",
      description = "The simulation has begun",
      headers = @Header(name = "Location", description = "Where the job can be watched"),
      content = @Content(schema = @Schema(implementation = JobRepresentation.class)))
  public Response start(
      @RequestBody(
              content = @Content(schema = @Schema(implementation = SimulationRepresentation.class)))
          JsonObject body,
      @Context UriInfo uri) {
    return StartedJob.response(
        simulateShop.start(caller.shop(), SimulationRepresentation.settings(body)), uri);
  }
}
