package dev.penchant.lab.evaluate;

import dev.penchant.modeling.evaluation.EvaluationSettings;
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
 */
record EvaluationPlan(
    List<String> models,
    EvaluationSettings settings,
    boolean refit,
    int searchBudget,
    String searchMetric) {
  EvaluationPlan {
    models = List.copyOf(models);
  }

  /** What must be trained: the models but the blend, and all there are for a blend alone. */
  List<String> componentNames() {
    List<String> components = new ArrayList<>(models);
    boolean blended = components.remove(KnownModels.BLEND);
    if (!blended || !components.isEmpty()) {
      return components;
    }
    components.addAll(KnownModels.names());
    components.remove(KnownModels.BLEND);
    return components;
  }
}
