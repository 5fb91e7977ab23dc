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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code POST /imports}: imports a file of events of any size. */
@Path("imports")
@Tag(name = "Jobs")
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
  @Operation(
      summary = "Import a file of events",
      description =
          "The body is the file itself, plain or gzip, of any size. Importing a file again stores nothing twice. The job can be stopped and restarted, and survives a crash of the server.")
  @APIResponse(
      responseCode = "202",
      description = "The file is kept and its import has begun",
      headers = @Header(name = "Location", description = "Where the job can be watched"),
      content = @Content(schema = @Schema(implementation = JobRepresentation.class)))
  public Response start(
      @Parameter(
              description = "How the file is laid out",
              required = true,
              schema =
                  @Schema(enumeration = {"online-retail", "taobao", "events-csv", "events-jsonl"}))
          @QueryParam("format")
          @NotNull
          FeedFormat format,
      @Parameter(description = "What the file is called; shown to people", example = "may.csv.gz")
          @QueryParam("file")
          @DefaultValue("upload")
          @Size(min = 1, max = 200)
          String file,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM,
                      schema = @Schema(type = SchemaType.STRING, format = "binary")))
          InputStream body,
      @Context UriInfo uri) {
    return StartedJob.response(importFeed.start(caller.shop(), format, file, body), uri);
  }
}
