package dev.penchant.lab.evaluate;

import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.blend.Blend;
import dev.penchant.modeling.blend.BlendWindow;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.evaluation.CaseMetrics;
import dev.penchant.modeling.evaluation.EvaluationReport;
import dev.penchant.modeling.evaluation.EvaluationSplit;
import dev.penchant.modeling.evaluation.LeaveOneOut;
import dev.penchant.modeling.evaluation.ListQuality;
import dev.penchant.modeling.evaluation.RankingCase;
import dev.penchant.modeling.evaluation.RankingEvaluator;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.search.ModelFamily;
import dev.penchant.modeling.search.ModelSearch;
import dev.penchant.modeling.search.ModelSettings;
import dev.penchant.modeling.search.SearchMemory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Searches, trains and measures the models of a plan on one split. */
final class ModelEvaluation {
  /** More validation users than this tell a search nothing new and cost time. */
  private static final int SEARCH_CASES = 4_000;

  private final EvaluationPlan plan;
  private final BehaviourDataset dataset;
  private final EvaluationSplit split;
  private final Optional<EvaluationSplit> earlier;
  private final EventStrengths strengths;
  private final SearchMemory memory;
  private final Progress progress;

  /**
   * @param dataset the whole log
   * @param earlier the same split moved one validation part back, for a blend to learn from as well
   */
  ModelEvaluation(
      EvaluationPlan plan,
      BehaviourDataset dataset,
      EvaluationSplit split,
      Optional<EvaluationSplit> earlier,
      EventStrengths strengths,
      SearchMemory memory,
      Progress progress) {
    this.plan = plan;
    this.dataset = dataset;
    this.memory = memory;
    this.split = split;
    this.earlier = earlier;
    this.strengths = strengths;
    this.progress = progress;
  }

  /**
   * What came out.
   *
   * @param settings those found for each model
   * @param comparison of each model with the best baseline
   * @param ablation of blends with and without their parts; empty unless asked for
   * @param groups the means of some metrics over questions of a kind
   * @param partShares what each part of the blend has to say in its lists
   * @param ratingErrors RMSE of predicted ratings by model; empty where none are predicted
   */
  record Outcome(
      EvaluationReport report,
      Map<String, ModelSettings> settings,
      BaselineComparison comparison,
      List<BaselineComparison> ablation,
      GroupMeans groups,
      PartShares partShares,
      Map<String, Double> ratingErrors) {}

  /**
   * @throws UnreadableLog if the split leaves no question that any model could answer
   */
  Outcome run() {
    RankingEvaluator test = test();
    requireAnswers(test, "test");
    Map<ModelFamily<?>, ModelSearch.Found> found = search();
    List<Recommender> finals = finals(found);
    Map<String, Recommender> measured = new LinkedHashMap<>();
    Map<String, ModelSettings> settings = new LinkedHashMap<>();
    int place = 0;
    for (Map.Entry<ModelFamily<?>, ModelSearch.Found> one : found.entrySet()) {
      Recommender model = finals.get(place++);
      if (plan.models().contains(one.getKey().name())) {
        measured.put(one.getKey().name(), model);
        settings.put(one.getKey().name(), one.getValue().settings());
      }
    }
    PartShares shares = PartShares.none();
    if (plan.models().contains(KnownModels.BLEND)) {
      BlendStudy study = blendStudy(found);
      Blend whole = study.whole(finals);
      measured.put(KnownModels.BLEND, whole);
      shares = PartShares.of(whole, study.names(), test.cases(), candidates(), plan);
      if (plan.ablation()) {
        measured.putAll(study.lackingOne(finals));
      }
    }
    return measured(test, measured, settings, shares);
  }

  private BehaviourDataset trained() {
    return plan.refit() ? split.refit() : split.fit();
  }

  private RankingEvaluator test() {
    return new RankingEvaluator(plan.settings(), askedCases(), candidates());
  }

  private boolean[] candidates() {
    // published figures draw their negatives from all items, whether or not trained on
    return plan.settings().negatives() > 0 ? dataset.occurringItems() : trained().occurringItems();
  }

  private void requireAnswers(RankingEvaluator part, String name) {
    if (part.cases().isEmpty()) {
      throw new UnreadableLog(
          "no user of the %s part goes on to an item that is new to the user: there is nothing to measure; %s or --keep-seen may help"
              .formatted(name, remedy()));
    }
  }

  private String remedy() {
    return plan.leaveOneOut() ? "a log of more users with longer histories" : "other dates";
  }

  private Outcome measured(
      RankingEvaluator test,
      Map<String, Recommender> models,
      Map<String, ModelSettings> settings,
      PartShares shares) {
    BehaviourDataset trained = trained();
    ListQuality quality = new ListQuality(trained);
    Map<String, CaseMetrics> measured = new LinkedHashMap<>();
    models.forEach(
        (name, model) -> {
          progress.report((double) measured.size() / models.size(), "measuring " + name);
          measured.put(name, test.measure(model, quality));
        });
    return new Outcome(
        EvaluationReport.of(test.cases().size(), measured, plan.settings().seed()),
        settings,
        BaselineComparison.of(measured, plan.searchMetric(), plan.settings().seed()),
        plan.ablation()
            ? BaselineComparison.ofParts(measured, plan.searchMetric(), plan.settings().seed())
            : List.of(),
        GroupMeans.of(measured, test.cases(), dataset, drift(test.cases(), trained), plan),
        shares,
        new RatingEvaluation(dataset, split, plan, progress).errors(settings));
  }

  private Map<String, int[]> drift(List<RankingCase> cases, BehaviourDataset trained) {
    if (!plan.drift()) {
      return Map.of();
    }
    progress.report(1, "learning topics to tell users by their drift");
    return DriftGroups.of(
        cases, trained, strengths, plan.settings().seed(), plan.settings().threads());
  }

  private List<RankingCase> askedCases() {
    return split.test().size() <= plan.userLimit()
        ? split.test()
        : shuffled(split.test()).subList(0, plan.userLimit());
  }

  private Map<ModelFamily<?>, ModelSearch.Found> search() {
    BehaviourDataset searched = searchedOn();
    boolean[] known = searched.occurringItems();
    RankingEvaluator validation = new RankingEvaluator(plan.settings(), searchCases(), known);
    requireAnswers(validation, "validation");
    if (validation.cases().stream().noneMatch(question -> hasAnswer(question, known))) {
      throw new UnreadableLog(
          "no user of the validation part goes on to an item that occurred before it: there is nothing to search or learn by; %s may help"
              .formatted(remedy()));
    }
    ModelSearch search =
        new ModelSearch(
            validation,
            plan.searchMetric(),
            plan.searchBudget(),
            plan.settings().seed(),
            plan.settings().threads(),
            memory);
    Map<ModelFamily<?>, ModelSearch.Found> found = new LinkedHashMap<>();
    for (String name : plan.componentNames()) {
      ModelFamily<?> family = ToldFamily.of(KnownModels.family(name, strengths), progress);
      found.put(family, search.search(family, searched, progress));
    }
    return found;
  }

  private static boolean hasAnswer(RankingCase question, boolean[] known) {
    return Arrays.stream(question.relevant()).anyMatch(item -> known[item]);
  }

  private BlendStudy blendStudy(Map<ModelFamily<?>, ModelSearch.Found> found) {
    List<BlendWindow> windows = new ArrayList<>();
    windows.add(new BlendWindow(models(found), split.validation(), searchedOn().occurringItems()));
    earlier.ifPresent(
        before ->
            windows.add(
                new BlendWindow(
                    fitAll(found, before.fit(), "for the blend to learn from the time before"),
                    before.validation(),
                    before.fit().occurringItems())));
    List<String> names = found.keySet().stream().map(ModelFamily::name).toList();
    return new BlendStudy(names, windows, plan.settings(), progress);
  }

  /**
   * What the search and the blend train on. Where the models of a leave-one-out are not refitted,
   * the test asks them with a history one event longer than they know, so the validation does, too.
   */
  private BehaviourDataset searchedOn() {
    return testedBehind() ? LeaveOneOut.oneBehind(split.fit()) : split.fit();
  }

  private boolean testedBehind() {
    return plan.leaveOneOut() && !plan.refit();
  }

  private List<Recommender> finals(Map<ModelFamily<?>, ModelSearch.Found> found) {
    if (plan.refit()) {
      return fitAll(found, split.refit(), "on fit and validation");
    }
    return testedBehind()
        ? fitAll(found, split.fit(), "on all that comes before validation")
        : models(found);
  }

  private static List<Recommender> models(Map<ModelFamily<?>, ModelSearch.Found> found) {
    return found.values().stream().map(ModelSearch.Found::model).toList();
  }

  private List<Recommender> fitAll(
      Map<ModelFamily<?>, ModelSearch.Found> found, BehaviourDataset dataset, String why) {
    List<Recommender> models = new ArrayList<>();
    found.forEach(
        (family, best) -> {
          progress.report(0, "training %s again, %s".formatted(family.name(), why));
          models.add(
              family.fit(
                  dataset,
                  best.settings(),
                  plan.settings().seed(),
                  plan.settings().threads(),
                  Progress.none()));
        });
    return models;
  }

  private List<RankingCase> searchCases() {
    List<RankingCase> cases = shuffled(split.validation());
    return cases.subList(0, Math.min(SEARCH_CASES, cases.size()));
  }

  private List<RankingCase> shuffled(List<RankingCase> cases) {
    List<RankingCase> shuffled = new ArrayList<>(cases);
    Collections.shuffle(shuffled, new Random(plan.settings().seed()));
    return shuffled;
  }
}
