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
  private static final int PAGE = 20;

  @Inject private CurrentShop shop;
  @Inject private JobRuns jobs;

  private transient LazyDataModel<JobRun> model;

  public LazyDataModel<JobRun> getJobs() {
    if (model == null) {
      model = new LazyJobs(jobs, shop);
    }
    return model;
  }

  /** Whether any of the newest jobs runs: then the page asks for news more often. */
  public boolean isWorking() {
    return jobs.of(shop.id(), 0, PAGE).stream().anyMatch(job -> job.state().isRunning());
  }

  public boolean isEmpty() {
    return jobs.count(shop.id()) == 0;
  }
}
