package dev.penchant.lab.evaluate;

import dev.penchant.modeling.evaluation.CaseMetrics;
import dev.penchant.modeling.evaluation.PairedDifference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How far models are before another, question by question.
 *
 * @param metric that is compared
 * @param baseline name of the other; empty where none was measured
 * @param differences by model, the baseline itself left out
 */
record BaselineComparison(
    String metric, Optional<String> baseline, Map<String, PairedDifference> differences) {
  private static final Set<String> BASELINES =
      Set.of("popularity", "recent-popularity", "own-frequency", "item-neighbour");

  /** Each model beside the best of the plain ones. */
  static BaselineComparison of(Map<String, CaseMetrics> measured, String metric, long seed) {
    return best(measured, BASELINES::contains, metric)
        .map(baseline -> beside(baseline, measured, model -> true, metric, seed))
        .orElseGet(() -> new BaselineComparison(metric, Optional.empty(), Map.of()));
  }

  /**
   * What an ablation tells: each blend that lacks a part beside the whole one, and the whole one
   * beside the best model that is no blend.
   */
  static List<BaselineComparison> ofParts(
      Map<String, CaseMetrics> measured, String metric, long seed) {
    List<BaselineComparison> comparisons = new ArrayList<>();
    Predicate<String> blended = model -> model.startsWith(KnownModels.BLEND);
    comparisons.add(beside(KnownModels.BLEND, measured, blended, metric, seed));
    best(measured, blended.negate(), metric)
        .map(single -> beside(single, measured, KnownModels.BLEND::equals, metric, seed))
        .ifPresent(comparisons::add);
    return comparisons;
  }

  private static Optional<String> best(
      Map<String, CaseMetrics> measured, Predicate<String> among, String metric) {
    return measured.keySet().stream()
        .filter(among)
        .max(Comparator.comparingDouble(model -> measured.get(model).means().get(metric)));
  }

  private static BaselineComparison beside(
      String baseline,
      Map<String, CaseMetrics> measured,
      Predicate<String> models,
      String metric,
      long seed) {
    Map<String, PairedDifference> differences = new LinkedHashMap<>();
    measured.forEach(
        (model, cases) -> {
          if (!model.equals(baseline) && models.test(model)) {
            differences.put(
                model, PairedDifference.of(cases, measured.get(baseline), metric, seed));
          }
        });
    return new BaselineComparison(metric, Optional.of(baseline), differences);
  }
}
