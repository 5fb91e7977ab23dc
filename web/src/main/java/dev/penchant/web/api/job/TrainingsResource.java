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

/** {@code POST /trainings}: trains the shop's models. */
@Path("trainings")
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
  public Response start(@Context UriInfo uri) {
    return StartedJob.response(trainModels.start(caller.shop()), uri);
  }
}
