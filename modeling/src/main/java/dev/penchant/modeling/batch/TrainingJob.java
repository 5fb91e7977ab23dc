package dev.penchant.modeling.batch;

import dev.penchant.domain.batch.JobProgress;
import dev.penchant.domain.behaviour.EventLog;
import dev.penchant.domain.catalog.Items;
import dev.penchant.domain.job.JobRuns;
import dev.penchant.domain.modelversion.ModelState;
import dev.penchant.domain.modelversion.ModelVersion;
import dev.penchant.domain.modelversion.ModelVersions;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.Shops;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.ModelArtifacts;
import dev.penchant.modeling.artifact.ModelStore;
import dev.penchant.modeling.artifact.StagingFolder;
import dev.penchant.modeling.artifact.UnknownModel;
import dev.penchant.modeling.artifact.UnreadableModel;
import dev.penchant.modeling.cost.MemoryCost;
import dev.penchant.modeling.cost.ModelShape;
import dev.penchant.modeling.cost.ShopSize;
import dev.penchant.modeling.deep.EngineChoice;
import dev.penchant.modeling.training.PromotionRule;
import dev.penchant.modeling.training.TrainingPipeline;
import dev.penchant.modeling.training.TrainingRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the steps of the training job do, each in its own call. Thread-safe. */
@ApplicationScoped
public class TrainingJob {
  /** The step after those of the pipeline. */
  static final String PUBLISH = "publish";

  private final ModelVersions versions;
  private final ModelStore store;
  private final JobProgress jobProgress;
  private final ModelPublication publication;
  private final Clock clock;
  private final TrainingPipeline pipeline;
  private final TrainingMemory memory;
  private final long seed;
  private final int threads;
  private final int searchBudget;

  /** For the container's proxy only. */
  protected TrainingJob() {
    versions = null;
    store = null;
    jobProgress = null;
    publication = null;
    clock = null;
    pipeline = null;
    memory = null;
    seed = 0;
    threads = 0;
    searchBudget = 0;
  }

  /**
   * @param threads for the kernels; 0 for as many as the machine has cores
   * @param seed of every random stream
   * @param searchBudget how many settings are tried for each model; 1 for none but those an earlier
   *     training found
   */
  @Inject
  public TrainingJob(
      Shops shops,
      EventLog log,
      Items items,
      ModelVersions versions,
      ModelStore store,
      JobRuns jobRuns,
      JobProgress jobProgress,
      ModelPublication publication,
      Clock clock,
      @ConfigProperty(name = "penchant.deep.engine", defaultValue = "auto") String engine,
      @ConfigProperty(name = "penchant.training.threads", defaultValue = "0") int threads,
      @ConfigProperty(name = "penchant.training.seed", defaultValue = "42") long seed,
      @ConfigProperty(name = "penchant.training.search", defaultValue = "10") int searchBudget) {
    this.versions = versions;
    this.store = store;
    this.jobProgress = jobProgress;
    this.publication = publication;
    this.clock = clock;
    this.pipeline = new TrainingPipeline(shops, log, items, store, EngineChoice.of(engine), clock);
    this.memory =
        new TrainingMemory(
            shop ->
                MemoryCost.ofTraining(
                        new ShopSize(log.count(shop), log.userCount(shop), items.count(shop)),
                        ModelShape.defaults())
                    .bytes(),
            jobRuns,
            Runtime.getRuntime().maxMemory());
    this.threads = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    this.seed = seed;
    this.searchBudget = Math.max(1, searchBudget);
  }

  /**
   * Sees to it that the step is done.
   *
   * @return what came of it, one line for people
   * @throws dev.penchant.modeling.TrainingStopped if asked to stop
   * @throws MemoryTooSmall if the memory does not allow the training beside others
   * @throws dev.penchant.modeling.training.TrainingRefused if the data do not
   */
  public String run(ShopId shop, long jobId, String step, Progress progress) {
    ModelVersion version = versions.begin(shop, jobId, clock.instant());
    if (version.state() != ModelState.TRAINING) {
      return version.message();
    }
    memory.require(shop, jobId);
    try {
      return run(step, version, progress);
    } catch (RuntimeException e) {
      memory.release(jobId);
      throw e;
    }
  }

  private String run(String step, ModelVersion version, Progress progress) {
    TrainingRun run = trainingRun(version);
    if (!step.equals(PUBLISH)) {
      return pipeline.runThrough(step, run, progress);
    }
    pipeline.publish(run, progress);
    String message = promoteIfNotWorse(version);
    memory.release(version.jobId());
    return message;
  }

  /** Marks the job's version as failed; it is in training again once the job is restarted. */
  public void fail(ShopId shop, long jobId, String message) {
    versions
        .ofJob(shop, jobId)
        .filter(version -> version.state() == ModelState.TRAINING)
        .ifPresent(
            version ->
                versions.fail(
                    shop,
                    version.number(),
                    Optional.ofNullable(message).orElse("the training failed"),
                    clock.instant()));
  }

  /** As {@link #fail}, of a training whose data do not allow it: what it prepared is no use. */
  public void refuse(ShopId shop, long jobId, String message) {
    fail(shop, jobId, message);
    versions
        .ofJob(shop, jobId)
        .ifPresent(
            version -> {
              try {
                store.discardStaged(shop, version.number());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private TrainingRun trainingRun(ModelVersion version) {
    try {
      store.discardStagedExcept(version.shop(), version.number());
      StagingFolder staging = store.stage(version.shop(), version.number());
      return new TrainingRun(
          version.shop(),
          version.number(),
          version.jobId(),
          version.startedAt(),
          staging,
          versions.active(version.shop()).stream().mapToLong(ModelVersion::number).findFirst(),
          seed,
          threads,
          searchBudget,
          earlierSettings(version));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The folder for the models of shop \"%s\" cannot be written; check penchant.home"
              .formatted(version.shop()),
          e);
    }
  }

  /** What the shop's newest model was trained with; nothing if there is none that can be read. */
  private Map<String, String> earlierSettings(ModelVersion version) {
    return store.versions(version.shop()).stream()
        .filter(number -> number < version.number())
        .reduce((older, newer) -> newer)
        .map(
            number -> {
              try {
                return store.provenance(version.shop(), number).hyperparameters();
              } catch (UnknownModel | UnreadableModel e) {
                return Map.<String, String>of();
              }
            })
        .orElse(Map.of());
  }

  private String promoteIfNotWorse(ModelVersion version) {
    ModelArtifacts candidate = store.load(version.shop(), version.number());
    PromotionRule.Decision decision = PromotionRule.decide(candidate, active(version.shop()));
    publication.complete(version, candidate.metrics(), decision);
    jobProgress.conclude(version.jobId(), decision.message());
    return decision.message();
  }

  /** Empty if there is none, or its files can no longer be read: then anything is better. */
  private Optional<ModelArtifacts> active(ShopId shop) {
    return versions
        .active(shop)
        .flatMap(
            version -> {
              try {
                return Optional.of(store.load(shop, version.number()));
              } catch (UnknownModel | UnreadableModel e) {
                return Optional.empty();
              }
            });
  }
}
