package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.DatasetFile;
import dev.penchant.modeling.artifact.EvaluationFile;
import dev.penchant.modeling.artifact.FileStamp;
import dev.penchant.modeling.artifact.ModelReport;
import dev.penchant.modeling.artifact.NextItemFile;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.deep.DeepEngine;
import dev.penchant.modeling.deep.EngineChoice;
import dev.penchant.modeling.evaluation.EvaluationReport;
import dev.penchant.modeling.sequence.NextItemModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Learns the ranking weights on the validation part, from models that saw only what precedes it,
 * and whether a next-item net is worth its place among the signals; then measures the blend beside
 * each of its parts on the test part, with models that saw everything before that. The served model
 * itself is trained on all data by the other steps.
 */
final class EvaluateStep implements TrainingStep {
  static final String NAME = "evaluate";

  private final EngineChoice engineChoice;

  EvaluateStep(EngineChoice engineChoice) {
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
    SignalTraining training = SignalTraining.of(run);
    EventStrengths strengths = training.facts().strengths();
    HeldOutTime heldOut = HeldOutTime.of(dataset, strengths);
    NextItemSignal nextItem =
        new NextItemSignal(DeepEngine.of(engineChoice), strengths, run.seed());
    BlendChoice choice = BlendChoice.learn(heldOut, training, nextItem, progress.part(0, 0.5));
    ModelReport report =
        BlendMeasurement.measure(
            heldOut,
            choice,
            training,
            nextItem,
            ForecastReportFile.read(folder, run.staging().stamp(ForecastReportFile.NAME)),
            progress.part(0.5, 0.95));
    EvaluationFile.Content content =
        new EvaluationFile.Content(
            report, choice.weights(), training.settings(), training.facts().weights());
    Map<String, FileStamp> files = new LinkedHashMap<>();
    files.put(EvaluationFile.NAME, EvaluationFile.write(folder, content));
    if (choice.used().isPresent()) {
      NextItemModel served = nextItem.again(dataset, choice.used().get(), progress.part(0.95, 1));
      files.put(NextItemFile.NAME, NextItemFile.write(folder, served));
    }
    Map<String, String> facts =
        nextItem.toTexts(heldOut.split().fit(), choice.trial(), choice.used().isPresent());
    facts.putAll(choice.toTexts());
    return new Result(files, facts, message(report.repeats()));
  }

  private static String message(EvaluationReport report) {
    if (report.caseCount() == 0) {
      return "too few returning users to measure anything";
    }
    return String.format(
        Locale.ROOT,
        "NDCG@10 %.3f over %,d users; popularity alone %.3f",
        report.metric(BlendMeasurement.BLEND, BlendMeasurement.METRIC),
        report.caseCount(),
        report.metric("popularity", BlendMeasurement.METRIC));
  }
}
