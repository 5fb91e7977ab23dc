package dev.penchant.web.api.job;

import dev.penchant.domain.job.JobRun;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The answer to a request that started a job. */
final class StartedJob {
  private StartedJob() {}

  /** 202 with the job and where it can be watched. */
  static Response response(JobRun job, UriInfo uri) {
    return Response.accepted(JobRepresentation.from(job))
        .location(uri.getBaseUriBuilder().path(JobResource.class).build(job.id()))
        .build();
  }
}
