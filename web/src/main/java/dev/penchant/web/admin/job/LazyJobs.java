package dev.penchant.web.admin.job;

import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobRuns;
import dev.penchant.web.admin.frame.CurrentShop;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The shop's jobs page by page, newest first; there is no other order. */
class LazyJobs extends LazyDataModel<JobRun> {
  private static final long serialVersionUID = 1L;

  private final transient JobRuns jobs;
  private final transient CurrentShop shop;

  LazyJobs(JobRuns jobs, CurrentShop shop) {
    this.jobs = jobs;
    this.shop = shop;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return Math.toIntExact(jobs.count(shop.id()));
  }

  @Override
  public List<JobRun> load(
      int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> filters) {
    return jobs.of(shop.id(), first, size);
  }
}
