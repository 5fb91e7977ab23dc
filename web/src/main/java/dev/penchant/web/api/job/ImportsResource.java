package dev.penchant.web.api.job;

import dev.penchant.ingestion.FeedFormat;
import dev.penchant.ingestion.ImportFeed;
import dev.penchant.web.api.access.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** {@code POST /imports}: imports a file of events of any size. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class ImportsResource {
  private final ImportFeed importFeed;
  private final Caller caller;

  @Inject
  public ImportsResource(ImportFeed importFeed, Caller caller) {
    this.importFeed = importFeed;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  public Response start(
      @QueryParam("format") @NotNull FeedFormat format,
      @QueryParam("file") @DefaultValue("upload") @Size(min = 1, max = 200) String file,
      InputStream body,
      @Context UriInfo uri) {
    return StartedJob.response(importFeed.start(caller.shop(), format, file, body), uri);
  }
}
