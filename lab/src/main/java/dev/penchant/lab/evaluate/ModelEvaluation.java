package dev.penchant.lab.evaluate;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.blend.Blend;
import dev.penchant.modeling.blend.BlendLearning;
import dev.penchant.modeling.blend.BlendWindow;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.evaluation.EvaluationReport;
import dev.penchant.modeling.evaluation.EvaluationSplit;
import dev.penchant.modeling.evaluation.RankingCase;
import dev.penchant.modeling.evaluation.RankingEvaluator;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.search.ModelFamily;
import dev.penchant.modeling.search.ModelSearch;
import dev.penchant.modeling.search.ModelSettings;
import java.util.ArrayList;
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
  private final EvaluationSplit split;
  private final Optional<EvaluationSplit> earlier;
  private final EventStrengths strengths;
  private final Progress progress;

  /**
   * @param earlier the same split moved one validation part back, for a blend to learn from as well
   */
  ModelEvaluation(
      EvaluationPlan plan,
      EvaluationSplit split,
      Optional<EvaluationSplit> earlier,
      EventStrengths strengths,
      Progress progress) {
    this.plan = plan;
    this.split = split;
    this.earlier = earlier;
    this.strengths = strengths;
    this.progress = progress;
  }

  /**
   * What came out.
   *
   * @param settings those found for each model
   */
  record Outcome(EvaluationReport report, Map<String, ModelSettings> settings) {}

  Outcome run() {
    Map<ModelFamily<?>, ModelSearch.Found> found = search();
    List<Recommender> finals = plan.refit() ? fitAll(found, split.refit()) : models(found);
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
    if (plan.models().contains(KnownModels.BLEND)) {
      measured.put(KnownModels.BLEND, new Blend(finals, blendWeights(found)));
    }
    BehaviourDataset trained = plan.refit() ? split.refit() : split.fit();
    RankingEvaluator test =
        new RankingEvaluator(plan.settings(), split.test(), trained.occurringItems());
    return new Outcome(test.evaluate(measured, progress), settings);
  }

  private Map<ModelFamily<?>, ModelSearch.Found> search() {
    RankingEvaluator validation =
        new RankingEvaluator(plan.settings(), searchCases(), split.fit().occurringItems());
    ModelSearch search =
        new ModelSearch(
            validation,
            plan.searchMetric(),
            plan.searchBudget(),
            plan.settings().seed(),
            plan.settings().threads());
    Map<ModelFamily<?>, ModelSearch.Found> found = new LinkedHashMap<>();
    for (String name : plan.componentNames()) {
      ModelFamily<?> family = KnownModels.family(name, strengths);
      found.put(family, search.search(family, split.fit(), progress));
    }
    return found;
  }

  private float[] blendWeights(Map<ModelFamily<?>, ModelSearch.Found> found) {
    List<BlendWindow> windows = new ArrayList<>();
    windows.add(new BlendWindow(models(found), split.validation(), split.fit().occurringItems()));
    earlier.ifPresent(
        before ->
            windows.add(
                new BlendWindow(
                    fitAll(found, before.fit()),
                    before.validation(),
                    before.fit().occurringItems())));
    return BlendLearning.learn(
        windows,
        plan.settings().seenItems(),
        plan.settings().seed(),
        plan.settings().threads(),
        progress);
  }

  private static List<Recommender> models(Map<ModelFamily<?>, ModelSearch.Found> found) {
    return found.values().stream().map(ModelSearch.Found::model).toList();
  }

  private List<Recommender> fitAll(
      Map<ModelFamily<?>, ModelSearch.Found> found, BehaviourDataset dataset) {
    List<Recommender> models = new ArrayList<>();
    found.forEach(
        (family, best) -> {
          progress.report(0, "training %s again".formatted(family.name()));
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
    List<RankingCase> cases = new ArrayList<>(split.validation());
    Collections.shuffle(cases, new Random(plan.settings().seed()));
    return cases.subList(0, Math.min(SEARCH_CASES, cases.size()));
  }
}
