package dev.penchant.modeling.training;

import dev.penchant.domain.behaviour.EventLog;
import dev.penchant.domain.catalog.Items;
import dev.penchant.domain.shop.Shops;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.Provenance;
import dev.penchant.modeling.artifact.ModelStore;
import dev.penchant.modeling.artifact.StepRecord;
import dev.penchant.modeling.deep.EngineChoice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The steps of a training in their order: {@code extract} the log into a dataset, {@code
 * factorize}, learn {@code topics}, infer {@code profiles} per period, forecast their {@code
 * evolution}, foretell {@code sales}, learn the {@code quality} of items, {@code evaluate} on
 * held-out time; then {@link #publish} moves the artifacts into the model store. Safe for several
 * trainings at once, one per shop.
 */
public final class TrainingPipeline {
  private final List<TrainingStep> steps;
  private final ModelStore store;
  private final Clock clock;

  public TrainingPipeline(
      Shops shops, EventLog log, Items items, ModelStore store, EngineChoice engine, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.steps =
        List.of(
            new ExtractStep(shops, log, items),
            new FactorizeStep(),
            new TopicsStep(store),
            new ProfilesStep(store),
            new EvolutionStep(engine),
            new SalesStep(),
            new QualityStep(),
            new EvaluateStep(engine));
  }

  /**
   * Sees to it that a step is done, and before it every earlier one: work that lies intact in the
   * staging folder is not done again.
   *
   * @return what came of the step, one line for people
   * @throws dev.penchant.modeling.TrainingStopped within about a second of being asked to stop
   * @throws TrainingRefused if the data do not allow the training
   */
  public String runThrough(String stepName, TrainingRun run, Progress progress) {
    for (TrainingStep step : steps) {
      progress.checkStop();
      String message = run(step, run, progress);
      if (step.name().equals(stepName)) {
        return message;
      }
    }
    throw new IllegalArgumentException("no step \"" + stepName + "\"");
  }

  /**
   * Moves the artifacts of all steps into the model store as one version, doing what is missing
   * first. Does nothing if the version is there already.
   */
  public void publish(TrainingRun run, Progress progress) {
    if (store.versions(run.shop()).contains(run.version())) {
      return;
    }
    runThrough(steps.get(steps.size() - 1).name(), run, progress);
    try {
      store.publish(run.shop(), run.version(), provenance(run));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Version %d of shop \"%s\" could not be moved into the model store"
              .formatted(run.version(), run.shop()),
          e);
    }
  }

  private Provenance provenance(TrainingRun run) {
    Map<String, String> facts = new LinkedHashMap<>();
    Map<String, Duration> durations = new LinkedHashMap<>();
    for (TrainingStep step : steps) {
      StepRecord record = run.staging().record(step.name());
      facts.putAll(record.facts());
      durations.put(step.name(), record.duration());
    }
    return TrainingFacts.provenance(run, facts, durations, clock.instant());
  }

  private String run(TrainingStep step, TrainingRun run, Progress progress) {
    try {
      Optional<StepRecord> done = run.staging().completed(step.name());
      if (done.isPresent()) {
        return done.get().message();
      }
      Instant begun = clock.instant();
      TrainingStep.Result result = step.run(run, progress);
      Duration duration = Duration.between(begun, clock.instant());
      run.staging()
          .complete(
              new StepRecord(
                  step.name(), result.files(), result.facts(), result.message(), duration));
      return result.message();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Step %s of the training of shop \"%s\" could not read or write its files in %s"
              .formatted(step.name(), run.shop(), run.staging().path()),
          e);
    }
  }
}
