package dev.penchant.modeling.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an evaluation found.
 *
 * @param caseCount over how many users' questions the means are taken
 * @param metrics by model, then by metric, for example {@code als → ndcg@10 → 0.31}; both in the
 *     order they were measured
 * @param intervals 95 % bootstrap interval over users of each of the metrics
 */
public record EvaluationReport(
    int caseCount,
    Map<String, Map<String, Double>> metrics,
    Map<String, Map<String, Interval>> intervals) {
  public EvaluationReport {
    metrics = ordered(metrics);
    intervals = ordered(intervals);
  }

  /** The means and intervals of what was measured of each model on the same questions. */
  public static EvaluationReport of(int caseCount, Map<String, CaseMetrics> measured, long seed) {
    Map<String, Map<String, Double>> metrics = new LinkedHashMap<>();
    Map<String, Map<String, Interval>> intervals = new LinkedHashMap<>();
    measured.forEach(
        (model, cases) -> {
          metrics.put(model, cases.means());
          intervals.put(model, cases.intervals(seed));
        });
    return new EvaluationReport(caseCount, metrics, intervals);
  }

  /**
   * One figure.
   *
   * @throws IllegalArgumentException if it was not measured
   */
  public double metric(String model, String metric) {
    Double value = metrics.getOrDefault(model, Map.of()).get(metric);
    if (value == null) {
      throw new IllegalArgumentException(
          "%s of %s was not measured, but %s".formatted(metric, model, metrics));
    }
    return value;
  }

  /** This report with the models of another, measured on the same questions. */
  public EvaluationReport with(EvaluationReport other) {
    if (other.caseCount != caseCount) {
      throw new IllegalArgumentException(
          "reports over %d and %d cases cannot stand beside each other"
              .formatted(caseCount, other.caseCount));
    }
    Map<String, Map<String, Double>> allMetrics = new LinkedHashMap<>(metrics);
    allMetrics.putAll(other.metrics);
    Map<String, Map<String, Interval>> allIntervals = new LinkedHashMap<>(intervals);
    allIntervals.putAll(other.intervals);
    return new EvaluationReport(caseCount, allMetrics, allIntervals);
  }

  private static <T> Map<String, Map<String, T>> ordered(Map<String, Map<String, T>> source) {
    Map<String, Map<String, T>> copy = new LinkedHashMap<>();
    source.forEach(
        (model, values) ->
            copy.put(model, Collections.unmodifiableMap(new LinkedHashMap<>(values))));
    return Collections.unmodifiableMap(copy);
  }
}
