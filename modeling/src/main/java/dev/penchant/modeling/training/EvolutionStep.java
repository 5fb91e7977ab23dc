package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.DatasetFile;
import dev.penchant.modeling.artifact.ForecastMethod;
import dev.penchant.modeling.artifact.ProfileForecast;
import dev.penchant.modeling.artifact.ProfileHistory;
import dev.penchant.modeling.artifact.ProfilesFile;
import dev.penchant.modeling.artifact.TopicsFile;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.deep.DeepEngine;
import dev.penchant.modeling.deep.EngineChoice;
import dev.penchant.modeling.evolution.DriftSettings;
import dev.penchant.modeling.evolution.EvolutionHyperparameters;
import dev.penchant.modeling.evolution.ForecastProtocol;
import dev.penchant.modeling.evolution.ForecastSelection;
import dev.penchant.modeling.evolution.ForecastSpread;
import dev.penchant.modeling.evolution.InterestPeriods;
import dev.penchant.modeling.evolution.NextPeriod;
import dev.penchant.modeling.evolution.PeriodDocuments;
import dev.penchant.modeling.lda.LatentDirichletAllocation;
import dev.penchant.modeling.lda.TopicModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Foretells every user's next profile by the method that foretold the last full period best, the
 * recurrent net among them.
 */
final class EvolutionStep implements TrainingStep {
  static final String NAME = "evolution";
  static final String ENGINE = "evolution.engine";
  static final String DEVICE = "evolution.device";

  private final EngineChoice engineChoice;
  private final EvolutionHyperparameters hyperparameters = EvolutionHyperparameters.defaults();

  EvolutionStep(EngineChoice engineChoice) {
    this.engineChoice = engineChoice;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Result run(TrainingRun run, Progress progress) throws IOException {
    Path folder = run.staging().path();
    BehaviourDataset dataset = DatasetFile.read(folder, run.staging().stamp(DatasetFile.NAME));
    TopicModel topics = TopicsFile.readModel(folder, run.staging().stamp(TopicsFile.MODEL_NAME));
    ProfileHistory profiles =
        ProfilesFile.readHistory(folder, run.staging().stamp(ProfilesFile.HISTORY_NAME));
    TrainingFacts facts = TrainingFacts.of(run);
    PeriodDocuments documents =
        PeriodDocuments.of(dataset, facts.inFavour(), facts.periodLength(), facts.zone());
    Optional<DeepEngine> engine = DeepEngine.of(engineChoice);
    ForecastSelection.Choice choice =
        select(dataset, documents, engine, run, progress.part(0, 0.75));
    InterestPeriods interests = new InterestPeriods(documents, topics);
    NextPeriod next =
        new NextPeriod(interests, profiles, choice.settings(), choice.corrected(), run.threads());
    ProfileForecast forecast;
    if (choice.report().winner() == ForecastMethod.LSTM) {
      forecast =
          next.byNet(
              engine.orElseThrow(),
              hyperparameters,
              choice.epochs(),
              run.seed(),
              progress.part(0.75, 0.98));
    } else {
      forecast = next.byNaive(choice.report().winner(), progress.part(0.75, 0.98));
    }
    Map<String, String> texts = toTexts(engine, choice);
    ForecastSpread.measure(interests, profiles, choice.settings(), choice.report().winner())
        .ifPresent(spread -> texts.put(ForecastMethod.MASS_FACT, Double.toString(spread.mass())));
    return new Result(
        Map.of(
            ProfilesFile.FORECAST_NAME,
            ProfilesFile.write(folder, forecast),
            ForecastReportFile.NAME,
            ForecastReportFile.write(folder, choice.report())),
        texts,
        choice.report().message());
  }

  private ForecastSelection.Choice select(
      BehaviourDataset dataset,
      PeriodDocuments documents,
      Optional<DeepEngine> engine,
      TrainingRun run,
      Progress progress) {
    ForecastProtocol protocol =
        new ForecastProtocol(
            documents,
            dataset.itemCount(),
            (counts, part) ->
                LatentDirichletAllocation.train(
                    counts,
                    Hyperparameters.topicsForEvaluation(run),
                    run.seed(),
                    run.threads(),
                    part),
            hyperparameters,
            engine,
            run.seed(),
            run.threads());
    return ForecastSelection.choose(documents, protocol, run.seed(), progress);
  }

  private Map<String, String> toTexts(
      Optional<DeepEngine> engine, ForecastSelection.Choice choice) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(ENGINE, engine.map(DeepEngine::description).orElse("none"));
    texts.put(DEVICE, engine.map(DeepEngine::deviceName).orElse("none"));
    texts.put("evolution.method", choice.report().winner().label());
    DriftSettings drift = choice.settings().drift();
    texts.put("evolution.drift", Double.toString(drift.exponent()));
    texts.put("evolution.driftHalfLife", Double.toString(drift.halfLife()));
    texts.put("evolution.driftPseudoCount", Double.toString(drift.pseudoCount()));
    texts.put("evolution.driftCorrected", Boolean.toString(choice.corrected()));
    texts.put("evolution.epochs", Integer.toString(choice.epochs()));
    texts.put("evolution.hidden", Integer.toString(hyperparameters.hidden()));
    texts.put("evolution.dropout", Float.toString(hyperparameters.dropout()));
    texts.put("evolution.learningRate", Float.toString(hyperparameters.learningRate()));
    texts.put("evolution.weightDecay", Float.toString(hyperparameters.weightDecay()));
    texts.put("evolution.batchRows", Integer.toString(hyperparameters.batchRows()));
    return texts;
  }
}
