package dev.penchant.modeling.batch;

import dev.penchant.domain.modelversion.ModelState;
import dev.penchant.domain.modelversion.ModelVersion;
import dev.penchant.domain.modelversion.ModelVersions;
import dev.penchant.domain.shop.ShopId;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** Sees to it that no version is in training any more once its job has ended, however it did. */
@Named
@Dependent
public class TrainingEndListener extends AbstractJobListener {
  private static final String STOPPED = "The training was stopped; restart its job to go on";
  private static final String FAILED = "The training failed; its job says why";

  @Inject
  @BatchProperty(name = "jobId")
  private String jobId;

  @Inject
  @BatchProperty(name = "shop")
  private String shop;

  @Inject private JobContext jobContext;
  @Inject private ModelVersions versions;
  @Inject private Clock clock;

  @Override
  public void afterJob() {
    versions
        .ofJob(new ShopId(shop), Long.parseLong(jobId))
        .filter(version -> version.state() == ModelState.TRAINING)
        .ifPresent(this::end);
  }

  private void end(ModelVersion version) {
    BatchStatus status = jobContext.getBatchStatus();
    if (status == BatchStatus.STOPPING || status == BatchStatus.STOPPED) {
      versions.stop(version.shop(), version.number(), STOPPED, clock.instant());
      return;
    }
    versions.fail(version.shop(), version.number(), FAILED, clock.instant());
  }
}
