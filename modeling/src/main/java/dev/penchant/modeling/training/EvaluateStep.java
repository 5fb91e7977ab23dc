package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.DatasetFile;
import dev.penchant.modeling.artifact.EvaluationFile;
import dev.penchant.modeling.artifact.FileStamp;
import dev.penchant.modeling.artifact.ModelReport;
import dev.penchant.modeling.artifact.NextItemFile;
import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.artifact.RankingWeights;
import dev.penchant.modeling.artifact.SignalSettings;
import dev.penchant.modeling.artifact.SignalWeights;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.deep.DeepEngine;
import dev.penchant.modeling.deep.EngineChoice;
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
import dev.penchant.modeling.sequence.NextItemModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Learns the ranking weights on the validation part, from models that saw only what precedes it,
 * and whether a next-item net is worth its place among the signals; then measures the blend beside
 * each of its parts on the test part, with models that saw everything before that. The served model
 * itself is trained on all data by the other steps.
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
    TrainingFacts facts = TrainingFacts.of(run);
    SignalSettings settings = Hyperparameters.signals(run);
    HeldOutTime heldOut = HeldOutTime.of(dataset, facts.strengths());
    NextItemSignal nextItem =
        new NextItemSignal(DeepEngine.of(engineChoice), facts.strengths(), run.seed());
    Learned learned = learn(heldOut, facts, settings, nextItem, run, progress.part(0, 0.5));
    ModelReport report =
        measure(heldOut, learned, facts, settings, nextItem, run, progress.part(0.5, 0.95));
    EvaluationFile.Content content =
        new EvaluationFile.Content(report, learned.weights(), settings, facts.weights());
    Map<String, FileStamp> files = new LinkedHashMap<>();
    files.put(EvaluationFile.NAME, EvaluationFile.write(folder, content));
    if (learned.used().isPresent()) {
      NextItemModel served = nextItem.again(dataset, learned.used().get(), progress.part(0.95, 1));
      files.put(NextItemFile.NAME, NextItemFile.write(folder, served));
    }
    return new Result(
        files,
        nextItem.toTexts(heldOut.split().fit(), learned.trial(), learned.used().isPresent()),
        message(report.repeats()));
  }

  /**
   * What the validation part taught.
   *
   * @param trial the next-item net that was tried; empty if none could be
   */
  private record Learned(RankingWeights weights, Optional<NextItemModel> trial) {

    /** The net, if a blend takes it. */
    Optional<NextItemModel> used() {
      boolean ignored =
          Stream.of(weights.repeats(), weights.owned(), weights.discovery())
              .allMatch(one -> one.ignores(RankingSignal.NEXT_ITEM));
      return ignored ? Optional.empty() : trial;
    }
  }

  private Learned learn(
      HeldOutTime heldOut,
      TrainingFacts facts,
      SignalSettings settings,
      NextItemSignal nextItem,
      TrainingRun run,
      Progress progress) {
    List<RankingCase> cases = heldOut.split().validation();
    if (cases.isEmpty()) {
      return new Learned(equalWeights(), Optional.empty());
    }
    BehaviourDataset fit = heldOut.split().fit();
    RankingSignals plain = train(fit, facts, settings, run, progress.part(0, 0.6));
    Optional<NextItemModel> trial = nextItem.tried(fit, progress.part(0.6, 0.8));
    RankingSignals signals = trial.map(plain::with).orElse(plain);
    progress.report(0.8, "learning the weights of the ranking");
    boolean[] candidates = fit.occurringItems();
    EvaluationSettings excluded = evaluation(SeenItems.EXCLUDED, run);
    SignalChoice buying =
        new SignalChoice(signals, cases, candidates, evaluation(SeenItems.KEPT, run), progress);
    List<RankingSignal> blended = chosen(buying, REPEATS, trial);
    float[] repeats = buying.learned(blended);
    SignalWeights unseen = LearnedWeights.ofNewItems(repeats, blended);
    return new Learned(
        new RankingWeights(
            unseen,
            LearnedWeights.ofOwnedItems(repeats, blended),
            LearnedWeights.ownedOffset(repeats, blended),
            discovery(
                    new SignalChoice(
                        signals,
                        new RankingEvaluator(excluded, cases, candidates).cases(),
                        candidates,
                        excluded,
                        progress),
                    trial)
                .orElse(unseen)),
        trial);
  }

  private static Optional<SignalWeights> discovery(
      SignalChoice discovering, Optional<NextItemModel> trial) {
    if (discovering.cases().isEmpty()) {
      return Optional.empty();
    }
    List<RankingSignal> blended = chosen(discovering, DISCOVERY, trial);
    return Optional.of(LearnedWeights.ofNewItems(discovering.learned(blended), blended));
  }

  private static List<RankingSignal> chosen(
      SignalChoice choice, List<RankingSignal> known, Optional<NextItemModel> trial) {
    return trial.isPresent() ? choice.withIfBetter(known, RankingSignal.NEXT_ITEM) : known;
  }

  private static RankingWeights equalWeights() {
    Map<RankingSignal, Double> equal = new LinkedHashMap<>();
    REPEATS.forEach(signal -> equal.put(signal, 1.0));
    return new RankingWeights(equal, equal);
  }

  private ModelReport measure(
      HeldOutTime heldOut,
      Learned learned,
      TrainingFacts facts,
      SignalSettings settings,
      NextItemSignal nextItem,
      TrainingRun run,
      Progress progress)
      throws IOException {
    BehaviourDataset known = heldOut.split().refit();
    RankingWeights weights = learned.weights();
    RankingSignals plain = train(known, facts, settings, run, progress.part(0, 0.6));
    RankingSignals signals =
        learned
            .used()
            .map(net -> plain.with(nextItem.again(known, net, progress.part(0.6, 0.8))))
            .orElse(plain);
    boolean nextItemUsed = learned.used().isPresent();
    boolean[] candidates = known.occurringItems();
    EvaluationReport repeats =
        evaluator(heldOut.split().test(), candidates, SeenItems.KEPT, run)
            .evaluate(
                models(
                    signals,
                    new SignalRecommender(
                        signals, weights.repeats(), weights.owned(), weights.ownedOffset()),
                    true,
                    nextItemUsed),
                progress.part(0.8, 0.9));
    EvaluationReport discovery =
        evaluator(heldOut.split().test(), candidates, SeenItems.EXCLUDED, run)
            .evaluate(
                models(
                    signals,
                    new SignalRecommender(signals, weights.discovery(), weights.discovery(), 0),
                    false,
                    nextItemUsed),
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
      RankingSignals signals,
      SignalRecommender blend,
      boolean withOwnFrequency,
      boolean withNextItem) {
    Map<String, Recommender> models = new LinkedHashMap<>();
    models.put(BLEND, blend);
    models.put("als", SignalRecommender.of(signals, RankingSignal.FACTORS));
    models.put("item-neighbour", SignalRecommender.of(signals, RankingSignal.NEIGHBOURS));
    models.put("topics", SignalRecommender.of(signals, RankingSignal.TOPICS));
    if (withOwnFrequency) {
      models.put("own-frequency", SignalRecommender.of(signals, RankingSignal.OWN_FREQUENCY));
    }
    if (withNextItem) {
      models.put("next-item", SignalRecommender.of(signals, RankingSignal.NEXT_ITEM));
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
