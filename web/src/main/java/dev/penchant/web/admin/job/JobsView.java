package dev.penchant.web.admin.job;

import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobRuns;
import dev.penchant.web.admin.frame.CurrentShop;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.model.LazyDataModel;

/** All jobs of a shop. */
@Named
@ViewScoped
public class JobsView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CurrentShop shop;
  @Inject private JobRuns jobs;

  private transient LazyDataModel<JobRun> model;

  public LazyDataModel<JobRun> getJobs() {
    if (model == null) {
      model = new LazyJobs(jobs, shop);
    }
    return model;
  }

  public boolean isEmpty() {
    return jobs.count(shop.id()) == 0;
  }
}
