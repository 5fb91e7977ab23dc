package dev.penchant.web.api.model;

import dev.penchant.domain.modelversion.ModelState;
import dev.penchant.domain.modelversion.ModelVersion;
import dev.penchant.domain.modelversion.ModelVersions;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.modeling.PromoteModel;
import dev.penchant.modeling.TraceModel;
import dev.penchant.web.api.access.Caller;
import dev.penchant.web.api.access.OperatorOnly;
import dev.penchant.web.api.problem.ProblemException;
import dev.penchant.web.api.problem.ProblemKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/**
 * {@code /models/{number}}: one model version, where it comes from, and how it is made the one
 * served.
 */
@Path("models/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class ModelResource {
  private final ModelVersions versions;
  private final PromoteModel promoteModel;
  private final TraceModel traceModel;
  private final Caller caller;

  @Inject
  public ModelResource(
      ModelVersions versions, PromoteModel promoteModel, TraceModel traceModel, Caller caller) {
    this.versions = versions;
    this.promoteModel = promoteModel;
    this.traceModel = traceModel;
    this.caller = caller;
  }

  @GET
  public ModelRepresentation find(@PathParam("number") long number) {
    return ModelRepresentation.from(require(number));
  }

  /** Names the machine, and so is the operator's. */
  @GET
  @Path("provenance")
  @OperatorOnly
  public OriginRepresentation provenance(@PathParam("number") long number) {
    require(number);
    return traceModel
        .provenance(caller.shop(), number)
        .map(origin -> OriginRepresentation.from(number, origin))
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "Model version %d has no files that say where it comes from"
                        .formatted(number)));
  }

  @POST
  @Path("promote")
  public ModelRepresentation promote(@PathParam("number") long number) {
    ModelState state = require(number).state();
    if (state != ModelState.READY && state != ModelState.ACTIVE) {
      throw new ProblemException(
          ProblemKind.CONFLICT,
          "Model version %d is %s; only a ready one can be promoted"
              .formatted(number, state.name().toLowerCase(Locale.ROOT)));
    }
    promoteModel.promote(caller.shop(), number);
    return ModelRepresentation.from(require(number));
  }

  private ModelVersion require(long number) {
    ShopId shop = caller.shop();
    return versions
        .find(shop, number)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "Shop \"%s\" has no model version %d".formatted(shop, number)));
  }
}
