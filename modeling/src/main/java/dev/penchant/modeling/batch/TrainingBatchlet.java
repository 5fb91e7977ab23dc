package dev.penchant.modeling.batch;

import dev.penchant.domain.batch.JobJournal;
import dev.penchant.domain.batch.JobProgress;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.modeling.TrainingStopped;
import dev.penchant.modeling.training.TrainingRefused;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * One step of the training job. Ends with the exit status {@code COMPLETED}, {@code STOPPED} if it
 * was asked to stop, or {@code REFUSED} if the shop's data do not allow a training; the job XML
 * says what follows from each.
 */
@Named
@Dependent
public class TrainingBatchlet extends AbstractBatchlet {
  static final String COMPLETED = "COMPLETED";
  static final String STOPPED = "STOPPED";
  static final String REFUSED = "REFUSED";

  @Inject
  @BatchProperty(name = "jobId")
  private String jobId;

  @Inject
  @BatchProperty(name = "shop")
  private String shop;

  @Inject
  @BatchProperty(name = "step")
  private String step;

  @Inject private TrainingJob job;
  @Inject private JobProgress jobProgress;
  @Inject private JobJournal journal;

  private volatile boolean stopped;

  @Override
  public String process() {
    ShopId shopId = new ShopId(shop);
    long id = Long.parseLong(jobId);
    StepProgress progress = new StepProgress(jobProgress, id, step, () -> stopped);
    try {
      String message = job.run(shopId, id, step, progress);
      progress.finish(message);
      return COMPLETED;
    } catch (TrainingStopped e) {
      return STOPPED;
    } catch (MemoryTooSmall e) {
      journal.fail(id, e.getMessage());
      job.fail(shopId, id, e.getMessage());
      return REFUSED;
    } catch (TrainingRefused e) {
      // a fault of nobody's program: told to the merchant, without a trace in the server's log
      journal.fail(id, e.getMessage());
      job.refuse(shopId, id, e.getMessage());
      return REFUSED;
    } catch (RuntimeException e) {
      job.fail(shopId, id, e.getMessage());
      throw e;
    }
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
