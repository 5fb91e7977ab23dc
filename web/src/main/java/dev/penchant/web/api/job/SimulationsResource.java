package dev.penchant.web.api.job;

import dev.penchant.ingestion.SimulateShop;
import dev.penchant.web.api.access.Caller;
import dev.penchant.web.api.json.OptionalBody;
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

/** {@code POST /simulations}: fills the shop with simulated behaviour. */
@Path("simulations")
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
  public Response start(@OptionalBody JsonObject body, @Context UriInfo uri) {
    return StartedJob.response(
        simulateShop.start(caller.shop(), SimulationBody.settings(body)), uri);
  }
}
