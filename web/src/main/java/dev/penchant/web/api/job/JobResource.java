package dev.penchant.web.api.job;

import dev.penchant.domain.batch.JobControl;
import dev.penchant.domain.batch.UnknownJob;
import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobRuns;
import dev.penchant.domain.job.JobState;
import dev.penchant.domain.job.RejectedRow;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.web.api.access.Caller;
import dev.penchant.web.api.problem.ProblemException;
import dev.penchant.web.api.problem.ProblemKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /jobs/{id}}: one job, its rejected rows, and how it is stopped and restarted. */
@Path("jobs/{id}")
@Tag(name = "Jobs")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class JobResource {
  private final JobRuns jobs;
  private final JobControl control;
  private final Caller caller;

  @Inject
  public JobResource(JobRuns jobs, JobControl control, Caller caller) {
    this.jobs = jobs;
    this.control = control;
    this.caller = caller;
  }

  /** Rows of an import that did not become events. */
  @Schema(name = "RejectedRows")
  public record RejectedRows(@Schema(description = "By line number") List<RejectedRow> rows) {}

  @GET
  @Operation(summary = "Watch a job", description = "Its state, steps with progress, and counters.")
  public JobRepresentation find(
      @Parameter(description = "The job's id", example = "12") @PathParam("id") long id) {
    return JobRepresentation.from(require(id));
  }

  @GET
  @Path("rejected-rows")
  @Operation(
      summary = "List an import's rejected rows",
      description = "Each with its line number, what is wrong and how to mend it.")
  public RejectedRows rejectedRows(
      @Parameter(description = "The job's id", example = "12") @PathParam("id") long id,
      @Parameter(description = "How many to skip")
          @QueryParam("offset")
          @DefaultValue("0")
          @Min(0)
          @Max(100_000_000)
          int offset,
      @Parameter(description = "How many at most")
          @QueryParam("limit")
          @DefaultValue("100")
          @Min(1)
          @Max(1_000)
          int limit) {
    return new RejectedRows(jobs.rejectedRows(caller.shop(), require(id).id(), offset, limit));
  }

  @POST
  @Path("stop")
  @Operation(
      summary = "Stop a job",
      description = "It stops at its next checkpoint; nothing happens if it has ended.")
  @APIResponse(
      responseCode = "202",
      description = "The job was asked to stop",
      content = @Content(schema = @Schema(implementation = JobRepresentation.class)))
  public Response stop(
      @Parameter(description = "The job's id", example = "12") @PathParam("id") long id) {
    control.stop(caller.shop(), id);
    return Response.accepted(JobRepresentation.from(require(id))).build();
  }

  @POST
  @Path("restart")
  @Operation(
      summary = "Restart a job",
      description =
          "Continues a stopped, failed or interrupted job from its last checkpoint, under the same id.")
  @APIResponse(
      responseCode = "202",
      description = "The job runs again",
      headers = @Header(name = "Location", description = "Where the job can be watched"),
      content = @Content(schema = @Schema(implementation = JobRepresentation.class)))
  public Response restart(
      @Parameter(description = "The job's id", example = "12") @PathParam("id") long id,
      @Context UriInfo uri) {
    ShopId shop = caller.shop();
    JobState state = require(id).state();
    if (!state.isRestartable()) {
      throw new ProblemException(
          ProblemKind.CONFLICT,
          "Job %d is %s; only a stopped, failed or interrupted one can be restarted"
              .formatted(id, state.name().toLowerCase(Locale.ROOT)));
    }
    return StartedJob.response(control.restart(shop, id), uri);
  }

  private JobRun require(long id) {
    ShopId shop = caller.shop();
    return jobs.find(shop, id).orElseThrow(() -> new UnknownJob(shop, id));
  }
}
