package dev.penchant.web.admin.job;

import dev.penchant.domain.batch.JobAlreadyRunning;
import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobRuns;
import dev.penchant.ingestion.FeedFormat;
import dev.penchant.ingestion.FeedPreview;
import dev.penchant.ingestion.ImportFeed;
import dev.penchant.ingestion.SimulateShop;
import dev.penchant.ingestion.SimulationSettings;
import dev.penchant.ingestion.UnreadableUpload;
import dev.penchant.web.admin.frame.CurrentShop;
import dev.penchant.web.admin.frame.Notices;
import jakarta.annotation.PreDestroy;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.primefaces.event.FileUploadEvent;

/** Sending a file, looking at what would become of its first rows, starting its import. */
@Named
@ViewScoped
public class ImportView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int PREVIEWED_ROWS = 12;

  @Inject private CurrentShop shop;
  @Inject private ImportFeed importFeed;
  @Inject private SimulateShop simulateShop;
  @Inject private JobRuns jobs;
  @Inject private Notices notices;

  private FeedFormat format = FeedFormat.EVENTS_CSV;
  private Upload upload;
  private transient FeedPreview preview;

  public void receive(FileUploadEvent event) throws IOException {
    forgetUpload();
    try (InputStream content = event.getFile().getInputStream()) {
      upload = Upload.keep(event.getFile().getFileName(), content);
    }
  }

  /** Looks at the file again, for another format. */
  public void formatChanged() {
    preview = null;
  }

  /** What would become of the first rows; empty until a file is there. */
  public Optional<FeedPreview> getPreview() {
    if (upload != null && preview == null) {
      try (InputStream content = upload.open()) {
        preview = importFeed.preview(format, content, PREVIEWED_ROWS);
      } catch (UnreadableUpload unreadable) {
        preview = new FeedPreview(List.of(), List.of(), Optional.of(unreadable.getMessage()));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return Optional.ofNullable(preview);
  }

  /** Starts the import and leads to its job. */
  public String start() {
    try (InputStream content = upload.open()) {
      JobRun job = importFeed.start(shop.id(), format, upload.name(), content);
      forgetUpload();
      return toJob(job);
    } catch (JobAlreadyRunning running) {
      notices.refused("import.already-running");
    } catch (UnreadableUpload unreadable) {
      notices.refusedBecause("import.unreadable", unreadable);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return "";
  }

  /** Fills the shop with simulated shoppers and leads to that job. */
  public String simulate() {
    try {
      return toJob(simulateShop.start(shop.id(), SimulationSettings.demo()));
    } catch (JobAlreadyRunning running) {
      notices.refused("import.already-running");
      return "";
    }
  }

  @PreDestroy
  public void forgetUpload() {
    if (upload != null) {
      upload.discard();
    }
    upload = null;
    preview = null;
  }

  public Optional<JobRun> getRunning() {
    return jobs.running(shop.id(), JobKind.IMPORT);
  }

  public boolean isReceived() {
    return upload != null;
  }

  public String getFileName() {
    return upload == null ? "" : upload.name();
  }

  /** In bytes. */
  public long getFileSize() {
    return upload == null ? 0 : upload.size();
  }

  public FeedFormat[] getFormats() {
    return FeedFormat.values();
  }

  public FeedFormat getFormat() {
    return format;
  }

  public void setFormat(FeedFormat format) {
    this.format = format;
  }

  private String toJob(JobRun job) {
    return "/admin/job?faces-redirect=true&shop=%s&id=%d".formatted(shop.getKey(), job.id());
  }
}
