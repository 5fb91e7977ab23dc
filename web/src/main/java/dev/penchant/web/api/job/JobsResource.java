package dev.penchant.web.api.job;

import dev.penchant.domain.job.JobRuns;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.web.api.access.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code GET /jobs}: the shop's jobs. */
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class JobsResource {
  private final JobRuns jobs;
  private final Caller caller;

  @Inject
  public JobsResource(JobRuns jobs, Caller caller) {
    this.jobs = jobs;
    this.caller = caller;
  }

  /** A part of the shop's jobs. */
  public record JobPage(long total, List<JobRepresentation> jobs) {}

  @GET
  public JobPage list(
      @QueryParam("offset") @DefaultValue("0") @Min(0) @Max(10_000_000) int offset,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit) {
    ShopId shop = caller.shop();
    return new JobPage(
        jobs.count(shop),
        jobs.of(shop, offset, limit).stream().map(JobRepresentation::from).toList());
  }
}
