package dev.penchant.web.admin.job;

import dev.penchant.domain.batch.JobAlreadyRunning;
import dev.penchant.domain.batch.JobControl;
import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobRuns;
import dev.penchant.domain.job.RejectedRow;
import dev.penchant.web.admin.frame.CurrentShop;
import dev.penchant.web.admin.frame.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import org.primefaces.model.LazyDataModel;

/** One job ({@code ?id=}): its steps, counters and rejected rows; stopping and restarting it. */
@Named
@ViewScoped
public class JobView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CurrentShop shop;
  @Inject private JobRuns jobs;
  @Inject private JobControl control;
  @Inject private Notices notices;
  @Inject private HttpServletRequest request;

  private long id;
  private transient Optional<JobRun> job;
  private transient LazyDataModel<RejectedRow> rejectedRows;

  @PostConstruct
  void open() {
    String asked = request.getParameter("id");
    id = asked != null && asked.matches("\\d{1,18}") ? Long.parseLong(asked) : 0;
  }

  /** The job; empty if the shop has none of this id. */
  public Optional<JobRun> getJob() {
    if (job == null) {
      job = jobs.find(shop.id(), id);
    }
    return job;
  }

  public LazyDataModel<RejectedRow> getRejectedRows() {
    if (rejectedRows == null) {
      rejectedRows = new LazyRejectedRows(jobs, getJob().orElseThrow(), getRejectedRowCount());
    }
    return rejectedRows;
  }

  /** Rows that were rejected or left out and are kept with their reason. */
  public long getRejectedRowCount() {
    return jobs.rejectedRowCount(shop.id(), id);
  }

  public void stop() {
    control.stop(shop.id(), id);
    notices.done("jobs.stopping");
    refresh();
  }

  public void restart() {
    try {
      control.restart(shop.id(), id);
      notices.done("jobs.restarted");
    } catch (JobAlreadyRunning running) {
      notices.refused("jobs.already-running");
    } catch (IllegalStateException state) {
      notices.refusedBecause("jobs.not-restartable", state);
    }
    refresh();
  }

  /** Reads the job anew, for the page's poll. */
  public void refresh() {
    job = null;
    rejectedRows = null;
  }
}
