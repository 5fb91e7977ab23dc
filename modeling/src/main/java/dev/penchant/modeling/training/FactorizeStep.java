package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.als.AlsHyperparameters;
import dev.penchant.modeling.artifact.DatasetFile;
import dev.penchant.modeling.artifact.FactorsFile;
import dev.penchant.modeling.artifact.FileStamp;
import dev.penchant.modeling.artifact.NeighboursFile;
import dev.penchant.modeling.artifact.PopularityFile;
import dev.penchant.modeling.artifact.SignalSettings;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.evaluation.EvaluationSettings;
import dev.penchant.modeling.evaluation.EvaluationSettings.SeenItems;
import dev.penchant.modeling.evaluation.RankingEvaluator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns factors, neighbours and popularity: first from what precedes the validation part, to tune
 * how fast histories fade, then from all data, to be served.
 */
final class FactorizeStep implements TrainingStep {
  static final String NAME = "factorize";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Result run(TrainingRun run, Progress progress) throws IOException {
    Path folder = run.staging().path();
    BehaviourDataset dataset = DatasetFile.read(folder, run.staging().stamp(DatasetFile.NAME));
    TrainingFacts facts = TrainingFacts.of(run);
    progress.report(0, "tuning on held-out time");
    SignalSettings signals = tuned(dataset, facts, run, progress.part(0, 0.5));
    progress.report(0.5, "training on all data");
    BehaviourModels models =
        BehaviourModels.train(
            dataset,
            facts.strengths(),
            Hyperparameters.of(facts, signals),
            dataset.lastTime() + 1,
            run.seed(),
            run.threads(),
            progress.part(0.5, 0.95));
    Map<String, FileStamp> files = new LinkedHashMap<>();
    files.put(FactorsFile.NAME, FactorsFile.write(folder, models.factors()));
    files.put(NeighboursFile.NAME, NeighboursFile.write(folder, models.neighbours()));
    files.put(PopularityFile.NAME, PopularityFile.write(folder, models.popularity()));
    AlsHyperparameters als = models.factors().hyperparameters();
    return new Result(
        files,
        Hyperparameters.toTexts(facts, signals),
        "%d factors for %,d users and %,d items"
            .formatted(als.rank(), dataset.userCount(), dataset.itemCount()));
  }

  private static SignalSettings tuned(
      BehaviourDataset dataset, TrainingFacts facts, TrainingRun run, Progress progress) {
    SignalSettings start = Hyperparameters.start(facts);
    HeldOutTime heldOut = HeldOutTime.of(dataset, facts.strengths());
    RankingEvaluator evaluator =
        new RankingEvaluator(
            new EvaluationSettings(List.of(10), SeenItems.KEPT, run.threads(), run.seed()),
            heldOut.split().validation(),
            heldOut.split().fit().occurringItems());
    if (evaluator.cases().isEmpty()) {
      return start;
    }
    BehaviourModels models =
        BehaviourModels.train(
            heldOut.split().fit(),
            facts.strengths(),
            Hyperparameters.of(facts, start),
            heldOut.validationStart(),
            run.seed(),
            run.threads(),
            progress.part(0, 0.6));
    return new SignalTuning(models, facts.strengths(), evaluator, facts.span())
        .tuned(start, progress.part(0.6, 1));
  }
}
