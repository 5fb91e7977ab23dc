package dev.penchant.web.api.model;

import dev.penchant.domain.modelversion.ModelVersions;
import dev.penchant.web.api.access.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code GET /models}: the shop's model versions. */
@Path("models")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class ModelsResource {
  private final ModelVersions versions;
  private final Caller caller;

  @Inject
  public ModelsResource(ModelVersions versions, Caller caller) {
    this.versions = versions;
    this.caller = caller;
  }

  /** The shop's model versions. */
  public record Models(List<ModelRepresentation> models) {}

  @GET
  public Models list() {
    return new Models(versions.of(caller.shop()).stream().map(ModelRepresentation::from).toList());
  }
}
