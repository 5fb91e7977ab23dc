package dev.penchant.ingestion.batch;

import dev.penchant.domain.batch.JobProgress;
import dev.penchant.domain.behaviour.HistoryImported;
import dev.penchant.domain.job.JobRun;
import dev.penchant.domain.job.JobRuns;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.ingestion.upload.Uploads;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;

/**
 * Says what came of an import, tells who holds the shop in memory, and lets the uploaded file go,
 * which nobody needs any more.
 */
@Named
@Dependent
public class ImportConclusion extends AbstractBatchlet {
  @Inject
  @BatchProperty(name = "jobId")
  String jobId;

  @Inject
  @BatchProperty(name = "shop")
  String shop;

  @Inject
  @BatchProperty(name = "upload")
  String upload;

  private final JobRuns runs;
  private final JobProgress progress;
  private final Uploads uploads;
  private final Event<HistoryImported> imported;

  @Inject
  ImportConclusion(
      JobRuns runs, JobProgress progress, Uploads uploads, Event<HistoryImported> imported) {
    this.runs = runs;
    this.progress = progress;
    this.uploads = uploads;
    this.imported = imported;
  }

  @Override
  public String process() {
    long job = Long.parseLong(jobId);
    Optional<JobRun> run = runs.find(new ShopId(shop), job);
    progress.conclude(job, message(run.map(JobRun::counters).orElse(Map.of())));
    imported.fire(new HistoryImported(new ShopId(shop)));
    uploads.delete(upload);
    return "COMPLETED";
  }

  static String message(Map<String, Long> counters) {
    long leftOut =
        counters.entrySet().stream()
            .filter(counter -> counter.getKey().startsWith("left-out."))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return "%,d rows read: %,d events stored, %,d known already, %,d left out, %,d rejected; %,d new items"
        .formatted(
            counters.getOrDefault("read", 0L),
            counters.getOrDefault("stored", 0L),
            counters.getOrDefault("duplicate", 0L),
            leftOut,
            counters.getOrDefault("rejected", 0L),
            counters.getOrDefault("items", 0L));
  }
}
