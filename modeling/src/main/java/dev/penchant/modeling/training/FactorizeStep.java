package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.als.AlsHyperparameters;
import dev.penchant.modeling.artifact.DatasetFile;
import dev.penchant.modeling.artifact.FactorsFile;
import dev.penchant.modeling.artifact.FileStamp;
import dev.penchant.modeling.artifact.NeighboursFile;
import dev.penchant.modeling.artifact.PopularityFile;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Learns factors, neighbours and popularity: first from what precedes the validation part, to
 * search their settings, then from all data, to be served.
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
    EventStrengths strengths = facts.strengths();
    progress.report(0, "searching settings on held-out time");
    BehaviourSettings settings =
        new BehaviourSearch(HeldOutTime.of(dataset, strengths), strengths, run)
            .from(
                BehaviourSettings.start(dataset, strengths, run.earlier()), progress.part(0, 0.7));
    progress.report(0.7, "training on all data");
    BehaviourModels models =
        BehaviourModels.train(
            dataset, strengths, settings, run.seed(), run.threads(), progress.part(0.7, 0.95));
    Map<String, FileStamp> files = new LinkedHashMap<>();
    files.put(FactorsFile.NAME, FactorsFile.write(folder, models.factors()));
    files.put(NeighboursFile.NAME, NeighboursFile.write(folder, models.neighbours()));
    files.put(PopularityFile.NAME, PopularityFile.write(folder, models.popularity()));
    AlsHyperparameters als = models.factors().hyperparameters();
    return new Result(
        files,
        Hyperparameters.toTexts(models, settings, run),
        "%d factors for %,d users and %,d items"
            .formatted(als.rank(), dataset.userCount(), dataset.itemCount()));
  }
}
