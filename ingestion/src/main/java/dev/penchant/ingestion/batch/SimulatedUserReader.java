package dev.penchant.ingestion.batch;

import dev.penchant.domain.batch.JobControl;
import dev.penchant.domain.batch.JobProgress;
import dev.penchant.ingestion.simulation.SimulatedShop;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneOffset;
import java.util.Properties;

/** Plays the simulated users one by one. Its checkpoint is the number of users played. */
@Named
@Dependent
public class SimulatedUserReader extends AbstractItemReader {
  private static final String STEP = "behaviour";

  @Inject private JobContext context;

  private final JobProgress progress;
  private SimulatedShop simulated;
  private long jobId;
  private int nextUser;

  @Inject
  SimulatedUserReader(JobProgress progress) {
    this.progress = progress;
  }

  @Override
  public void open(Serializable checkpoint) {
    Properties parameters = JobParameters.of(context);
    jobId = Long.parseLong(parameters.getProperty(JobControl.JOB_ID));
    simulated = JobParameters.simulatedShop(parameters);
    nextUser = checkpoint == null ? 0 : (Integer) checkpoint;
    report();
  }

  @Override
  public Object readItem() {
    if (nextUser < simulated.userCount()) {
      return simulated.eventsOf(nextUser++);
    }
    progress.conclude(
        jobId,
        "%,d users and %,d items, from %tF to %tF"
            .formatted(
                simulated.userCount(),
                simulated.items().size(),
                simulated.start().atOffset(ZoneOffset.UTC),
                simulated.end().atOffset(ZoneOffset.UTC)));
    return null;
  }

  @Override
  public Serializable checkpointInfo() {
    report();
    return nextUser;
  }

  private void report() {
    progress.report(
        jobId,
        STEP,
        Math.min(0.99, (double) nextUser / simulated.userCount()),
        "%,d of %,d users".formatted(nextUser, simulated.userCount()));
  }
}
