package dev.penchant.lab.evaluate;

import dev.penchant.modeling.evaluation.EvaluationSettings;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param models names of {@link KnownModels}, in the order of the report
 * @param settings of the ranking and its metrics
 * @param refit whether models are trained again on fit and validation before the test
 * @param searchBudget how many settings are tried for each model, 1 for its defaults only
 * @param searchMetric what the search makes greatest
 * @param userLimit how many users are asked, drawn by chance; all if there are no more
 * @param zone where days begin
 * @param ablation whether blends that lack one component are measured beside the blend
 * @param drift whether means are told by how far users' interests have moved
 * @param leaveOneOut whether each user's last event is the test
 */
record EvaluationPlan(
    List<String> models,
    EvaluationSettings settings,
    boolean refit,
    int searchBudget,
    String searchMetric,
    int userLimit,
    ZoneId zone,
    boolean ablation,
    boolean drift,
    boolean leaveOneOut) {
  EvaluationPlan {
    models = List.copyOf(models);
  }

  /** The same without what a log without ratings does not allow. */
  EvaluationPlan forLog(boolean rated) {
    List<String> possible = new ArrayList<>(models);
    if (!rated) {
      possible.remove(KnownModels.EXPLICIT_ALS);
    }
    return new EvaluationPlan(
        possible,
        settings,
        refit,
        searchBudget,
        searchMetric,
        userLimit,
        zone,
        ablation,
        drift,
        leaveOneOut);
  }

  /**
   * What must be trained: the models but the blend, and all but the deep ones for a blend alone.
   */
  List<String> componentNames() {
    List<String> components = new ArrayList<>(models);
    boolean blended = components.remove(KnownModels.BLEND);
    if (!blended || !components.isEmpty()) {
      return components;
    }
    components.addAll(KnownModels.quickNames());
    components.remove(KnownModels.BLEND);
    components.remove(KnownModels.EXPLICIT_ALS);
    return components;
  }
}
