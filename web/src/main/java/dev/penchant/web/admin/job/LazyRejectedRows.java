package dev.penchant.web.admin.job;

import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobRuns;
import dev.penchant.domain.job.RejectedRow;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The rejected rows of one import page by page, by line number; there is no other order. */
class LazyRejectedRows extends LazyDataModel<RejectedRow> {
  private static final long serialVersionUID = 1L;

  private final transient JobRuns jobs;
  private final transient JobRun job;
  private final int count;

  LazyRejectedRows(JobRuns jobs, JobRun job, long count) {
    this.jobs = jobs;
    this.job = job;
    this.count = Math.toIntExact(count);
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return count;
  }

  @Override
  public List<RejectedRow> load(
      int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> filters) {
    return jobs.rejectedRows(job.shop(), job.id(), first, size);
  }
}
