package dev.penchant.ingestion.batch;

import dev.penchant.domain.batch.JobProgress;
import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventLog;
import dev.penchant.domain.behaviour.EventLog.Appended;
import dev.penchant.domain.shop.ShopId;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** Stores what some simulated users did. Like an import, it does not announce history as news. */
@Named
@Dependent
public class SimulatedEventWriter extends AbstractItemWriter {
  @Inject
  @BatchProperty(name = "jobId")
  String jobId;

  @Inject
  @BatchProperty(name = "shop")
  String shop;

  private final EventLog log;
  private final JobProgress progress;

  @Inject
  SimulatedEventWriter(EventLog log, JobProgress progress) {
    this.log = log;
    this.progress = progress;
  }

  @Override
  public void writeItems(List<Object> users) {
    List<BehaviourEvent> events = new ArrayList<>();
    for (Object user : users) {
      for (Object event : (List<?>) user) {
        events.add((BehaviourEvent) event);
      }
    }
    List<Appended> appended = log.append(new ShopId(shop), events);
    long stored = appended.stream().filter(Appended.STORED::equals).count();
    long job = Long.parseLong(jobId);
    progress.count(job, "users", users.size());
    progress.count(job, "stored", stored);
    progress.count(job, "duplicate", appended.size() - stored);
  }
}
