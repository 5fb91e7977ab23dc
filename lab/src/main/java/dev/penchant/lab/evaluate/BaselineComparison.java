package dev.penchant.lab.evaluate;

import dev.penchant.modeling.evaluation.CaseMetrics;
import dev.penchant.modeling.evaluation.PairedDifference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far each model is before the best of the baselines, question by question.
 *
 * @param metric that is compared
 * @param baseline its name; empty where none was measured
 * @param differences by model, the baseline itself left out
 */
record BaselineComparison(
    String metric, Optional<String> baseline, Map<String, PairedDifference> differences) {
  private static final Set<String> BASELINES =
      Set.of("popularity", "recent-popularity", "own-frequency", "item-neighbour");

  static BaselineComparison of(Map<String, CaseMetrics> measured, String metric, long seed) {
    Optional<String> best =
        measured.keySet().stream()
            .filter(BASELINES::contains)
            .max(
                (one, other) ->
                    Double.compare(mean(measured, one, metric), mean(measured, other, metric)));
    Map<String, PairedDifference> differences = new LinkedHashMap<>();
    best.ifPresent(
        baseline ->
            measured.forEach(
                (model, cases) -> {
                  if (!model.equals(baseline)) {
                    differences.put(
                        model, PairedDifference.of(cases, measured.get(baseline), metric, seed));
                  }
                }));
    return new BaselineComparison(metric, best, differences);
  }

  private static double mean(Map<String, CaseMetrics> measured, String model, String metric) {
    return measured.get(model).means().get(metric);
  }
}
