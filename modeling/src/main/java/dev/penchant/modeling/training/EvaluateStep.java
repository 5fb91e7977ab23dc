package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.DatasetFile;
import dev.penchant.modeling.artifact.EvaluationFile;
import dev.penchant.modeling.artifact.ModelReport;
import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.artifact.RankingWeights;
import dev.penchant.modeling.artifact.SignalSettings;
import dev.penchant.modeling.artifact.SignalWeights;
import dev.penchant.modeling.blend.BlendLearning;
import dev.penchant.modeling.blend.BlendWindow;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.evaluation.EvaluationReport;
import dev.penchant.modeling.evaluation.EvaluationSettings;
import dev.penchant.modeling.evaluation.EvaluationSettings.SeenItems;
import dev.penchant.modeling.evaluation.RankingCase;
import dev.penchant.modeling.evaluation.RankingEvaluator;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.evolution.InterestPeriods;
import dev.penchant.modeling.evolution.PeriodDocuments;
import dev.penchant.modeling.lda.LatentDirichletAllocation;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.ranking.RankingSignals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Learns the ranking weights on the validation part, from models that saw only what precedes it;
 * then measures the blend beside each of its parts on the test part, with models that saw
 * everything before that. The served model itself is trained on all data by the other steps.
 */
final class EvaluateStep implements TrainingStep {
  static final String NAME = "evaluate";

  /** The models by which lists are judged. */
  static final String BLEND = "blend";

  static final String METRIC = "ndcg@10";

  private static final List<Integer> CUTOFFS = List.of(10, 20);
  private static final List<RankingSignal> REPEATS =
      List.of(
          RankingSignal.FACTORS,
          RankingSignal.NEIGHBOURS,
          RankingSignal.TOPICS,
          RankingSignal.OWN_FREQUENCY,
          RankingSignal.RECENT_POPULARITY);
  private static final List<RankingSignal> DISCOVERY =
      List.of(
          RankingSignal.FACTORS,
          RankingSignal.NEIGHBOURS,
          RankingSignal.TOPICS,
          RankingSignal.RECENT_POPULARITY);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Result run(TrainingRun run, Progress progress) throws IOException {
    Path folder = run.staging().path();
    BehaviourDataset dataset = DatasetFile.read(folder, run.staging().stamp(DatasetFile.NAME));
    TrainingFacts facts = TrainingFacts.of(run);
    SignalSettings settings = Hyperparameters.signals(run);
    HeldOutTime heldOut = HeldOutTime.of(dataset, facts.strengths());
    RankingWeights weights = learn(heldOut, facts, settings, run, progress.part(0, 0.5));
    ModelReport report = measure(heldOut, weights, facts, settings, run, progress.part(0.5, 1));
    EvaluationFile.Content content =
        new EvaluationFile.Content(report, weights, settings, facts.weights());
    return new Result(
        Map.of(EvaluationFile.NAME, EvaluationFile.write(folder, content)),
        Map.of(),
        message(report.repeats()));
  }

  private RankingWeights learn(
      HeldOutTime heldOut,
      TrainingFacts facts,
      SignalSettings settings,
      TrainingRun run,
      Progress progress) {
    List<RankingCase> cases = heldOut.split().validation();
    if (cases.isEmpty()) {
      return equalWeights();
    }
    RankingSignals signals = train(heldOut.split().fit(), facts, settings, run, progress);
    progress.report(0.8, "learning the weights of the ranking");
    boolean[] candidates = heldOut.split().fit().occurringItems();
    EvaluationSettings kept = evaluation(SeenItems.KEPT, run);
    EvaluationSettings excluded = evaluation(SeenItems.EXCLUDED, run);
    float[] repeats = learned(signals, REPEATS, cases, candidates, kept, progress);
    List<RankingCase> discoveries = new RankingEvaluator(excluded, cases, candidates).cases();
    SignalWeights unseen = LearnedWeights.ofNewItems(repeats, REPEATS);
    return new RankingWeights(
        unseen,
        LearnedWeights.ofOwnedItems(repeats, REPEATS),
        LearnedWeights.ownedOffset(repeats, REPEATS),
        discoveries.isEmpty()
            ? unseen
            : LearnedWeights.ofNewItems(
                learned(signals, DISCOVERY, discoveries, candidates, excluded, progress),
                DISCOVERY));
  }

  private static float[] learned(
      RankingSignals signals,
      List<RankingSignal> blended,
      List<RankingCase> cases,
      boolean[] candidates,
      EvaluationSettings settings,
      Progress progress) {
    List<Recommender> components = new ArrayList<>();
    blended.forEach(signal -> components.add(SignalRecommender.of(signals, signal)));
    return BlendLearning.learnLinear(
        List.of(new BlendWindow(components, cases, candidates)), settings, progress);
  }

  private static RankingWeights equalWeights() {
    Map<RankingSignal, Double> equal = new LinkedHashMap<>();
    REPEATS.forEach(signal -> equal.put(signal, 1.0));
    return new RankingWeights(equal, equal);
  }

  private ModelReport measure(
      HeldOutTime heldOut,
      RankingWeights weights,
      TrainingFacts facts,
      SignalSettings settings,
      TrainingRun run,
      Progress progress)
      throws IOException {
    BehaviourDataset known = heldOut.split().refit();
    RankingSignals signals = train(known, facts, settings, run, progress);
    boolean[] candidates = known.occurringItems();
    EvaluationReport repeats =
        evaluator(heldOut.split().test(), candidates, SeenItems.KEPT, run)
            .evaluate(
                models(
                    signals,
                    new SignalRecommender(
                        signals, weights.repeats(), weights.owned(), weights.ownedOffset()),
                    true),
                progress.part(0.8, 0.9));
    EvaluationReport discovery =
        evaluator(heldOut.split().test(), candidates, SeenItems.EXCLUDED, run)
            .evaluate(
                models(
                    signals,
                    new SignalRecommender(signals, weights.discovery(), weights.discovery(), 0),
                    false),
                progress.part(0.9, 1));
    return new ModelReport(
        heldOut.period().test(),
        heldOut.period().end(),
        repeats,
        discovery,
        ForecastReportFile.read(
            run.staging().path(), run.staging().stamp(ForecastReportFile.NAME)));
  }

  private static Map<String, Recommender> models(
      RankingSignals signals, SignalRecommender blend, boolean withOwnFrequency) {
    Map<String, Recommender> models = new LinkedHashMap<>();
    models.put(BLEND, blend);
    models.put("als", SignalRecommender.of(signals, RankingSignal.FACTORS));
    models.put("item-neighbour", SignalRecommender.of(signals, RankingSignal.NEIGHBOURS));
    models.put("topics", SignalRecommender.of(signals, RankingSignal.TOPICS));
    if (withOwnFrequency) {
      models.put("own-frequency", SignalRecommender.of(signals, RankingSignal.OWN_FREQUENCY));
    }
    models.put("popularity", SignalRecommender.of(signals, RankingSignal.RECENT_POPULARITY));
    return models;
  }

  private static RankingSignals train(
      BehaviourDataset dataset,
      TrainingFacts facts,
      SignalSettings settings,
      TrainingRun run,
      Progress progress) {
    BehaviourModels models =
        BehaviourModels.train(
            dataset,
            facts.strengths(),
            Hyperparameters.behaviour(run),
            run.seed(),
            run.threads(),
            progress.part(0, 0.3));
    TopicModel topics =
        LatentDirichletAllocation.train(
            dataset.interactions(facts.inFavour()),
            Hyperparameters.topicsForEvaluation(run),
            run.seed(),
            run.threads(),
            progress.part(0.3, 0.8));
    PeriodDocuments documents =
        PeriodDocuments.of(dataset, facts.inFavour(), facts.periodLength(), facts.zone());
    float[] population =
        new InterestPeriods(documents, topics).populationBefore(documents.periodCount());
    return models.signals(topics, population, facts.strengths(), settings);
  }

  private static RankingEvaluator evaluator(
      List<RankingCase> cases, boolean[] candidates, SeenItems seenItems, TrainingRun run) {
    return new RankingEvaluator(evaluation(seenItems, run), cases, candidates);
  }

  private static EvaluationSettings evaluation(SeenItems seenItems, TrainingRun run) {
    return new EvaluationSettings(CUTOFFS, seenItems, run.threads(), run.seed());
  }

  private static String message(EvaluationReport report) {
    if (report.caseCount() == 0) {
      return "too few returning users to measure anything";
    }
    return String.format(
        Locale.ROOT,
        "NDCG@10 %.3f over %d users; popularity alone %.3f",
        report.metric(BLEND, METRIC),
        report.caseCount(),
        report.metric("popularity", METRIC));
  }
}
