package dev.penchant.lab.evaluate;

import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.evaluation.CaseGroups;
import dev.penchant.modeling.evaluation.CaseMetrics;
import dev.penchant.modeling.evaluation.RankingCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Means over questions of a kind.
 *
 * @param metric whose means they are
 * @param sizes how many questions each group has
 * @param means by model, then by group
 */
record GroupMeans(
    String metric, Map<String, Integer> sizes, Map<String, Map<String, Double>> means) {

  /**
   * By activity, for leave-one-out of a log with times by day, and by what else is asked for.
   *
   * @param more groups of the cases, by name
   */
  static GroupMeans of(
      Map<String, CaseMetrics> measured,
      List<RankingCase> cases,
      BehaviourDataset dataset,
      Map<String, int[]> more,
      EvaluationPlan plan) {
    Map<String, int[]> groups = new LinkedHashMap<>(CaseGroups.byActivity(cases));
    if (dataset.timed() && plan.leaveOneOut()) {
      groups.putAll(CaseGroups.byDay(cases, plan.zone()));
    }
    groups.putAll(more);
    Map<String, Integer> sizes = new LinkedHashMap<>();
    groups.forEach((group, members) -> sizes.put(group, members.length));
    Map<String, Map<String, Double>> means = new LinkedHashMap<>();
    measured.forEach(
        (model, metrics) -> {
          Map<String, Double> byGroup = new LinkedHashMap<>();
          groups.forEach(
              (group, members) -> byGroup.put(group, metrics.meanOf(plan.searchMetric(), members)));
          means.put(model, byGroup);
        });
    return new GroupMeans(plan.searchMetric(), sizes, means);
  }
}
