package dev.penchant.modeling.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every metric of every case of one model. Different threads may record different cases; reading
 * begins when all is recorded.
 */
public final class CaseMetrics {
  private final List<Integer> cutoffs;
  private final List<String> names;
  private final double[][] values;

  CaseMetrics(List<Integer> cutoffs, int caseCount) {
    this.cutoffs = cutoffs;
    this.names = names(cutoffs);
    this.values = new double[names.size()][caseCount];
  }

  /** The names of the metrics measured for these cutoffs, in order, such as {@code ndcg@10}. */
  public static List<String> names(List<Integer> cutoffs) {
    List<String> names = new ArrayList<>();
    for (int k : cutoffs) {
      names.add("hr@" + k);
      names.add("ndcg@" + k);
      names.add("recall@" + k);
      names.add("precision@" + k);
      names.add("f1@" + k);
    }
    names.add("mrr");
    names.add("auc");
    return List.copyOf(names);
  }

  void record(int caseIndex, double[] ranks, int candidateCount) {
    int row = 0;
    for (int k : cutoffs) {
      values[row++][caseIndex] = RankingMetrics.hitRate(ranks, k);
      values[row++][caseIndex] = RankingMetrics.ndcg(ranks, k);
      values[row++][caseIndex] = RankingMetrics.recall(ranks, k);
      values[row++][caseIndex] = RankingMetrics.precision(ranks, k);
      values[row++][caseIndex] = RankingMetrics.f1(ranks, k);
    }
    values[row++][caseIndex] = RankingMetrics.reciprocalRank(ranks);
    values[row][caseIndex] = RankingMetrics.auc(ranks, candidateCount);
  }

  /** The metric of each case, in the order of the evaluator's cases. */
  public double[] of(String metric) {
    int row = names.indexOf(metric);
    if (row < 0) {
      throw new IllegalArgumentException("no metric %s, but %s".formatted(metric, names));
    }
    return values[row].clone();
  }

  public Map<String, Double> means() {
    Map<String, Double> means = new LinkedHashMap<>();
    for (int row = 0; row < values.length; row++) {
      means.put(names.get(row), mean(values[row]));
    }
    return means;
  }

  /** 95 % bootstrap interval of each mean; the same seed draws the same users for every model. */
  public Map<String, Interval> intervals(long seed) {
    List<Interval> found = Bootstrap.intervals(values, seed);
    Map<String, Interval> intervals = new LinkedHashMap<>();
    for (int row = 0; row < values.length; row++) {
      intervals.put(names.get(row), found.get(row));
    }
    return intervals;
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? 0 : sum / values.length;
  }
}
