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

/** {@code /jobs/{id}}: one job, its rejected rows, and how it is stopped and restarted. */
@Path("jobs/{id}")
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
  public record RejectedRows(List<RejectedRow> rows) {}

  @GET
  public JobRepresentation find(@PathParam("id") long id) {
    return JobRepresentation.from(require(id));
  }

  @GET
  @Path("rejected-rows")
  public RejectedRows rejectedRows(
      @PathParam("id") long id,
      @QueryParam("offset") @DefaultValue("0") @Min(0) @Max(100_000_000) int offset,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1_000) int limit) {
    return new RejectedRows(jobs.rejectedRows(caller.shop(), require(id).id(), offset, limit));
  }

  @POST
  @Path("stop")
  public Response stop(@PathParam("id") long id) {
    JobState state = require(id).state();
    if (!state.isRunning()) {
      throw new ProblemException(
          ProblemKind.CONFLICT,
          "Job %d is %s; only a running one can be stopped"
              .formatted(id, state.name().toLowerCase(Locale.ROOT)));
    }
    control.stop(caller.shop(), id);
    return Response.accepted(JobRepresentation.from(require(id))).build();
  }

  @POST
  @Path("restart")
  public Response restart(@PathParam("id") long id, @Context UriInfo uri) {
    return StartedJob.response(control.restart(caller.shop(), id), uri);
  }

  private JobRun require(long id) {
    ShopId shop = caller.shop();
    return jobs.find(shop, id).orElseThrow(() -> new UnknownJob(shop, id));
  }
}
