package dev.penchant.modeling.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every metric of every case of one model. Different threads may record different cases; reading
 * begins when all is recorded.
 */
public final class CaseMetrics {
  private static final String NOVELTY = "novelty@";
  private static final String DIVERSITY = "diversity@";
  private static final String COVERAGE = "coverage@";

  private final List<Integer> cutoffs;
  private final List<String> names;
  private final double[][] values;
  private Optional<Double> coverage = Optional.empty();

  /**
   * @param withLists whether what the lists are like is recorded, too
   */
  CaseMetrics(List<Integer> cutoffs, int caseCount, boolean withLists) {
    this.cutoffs = cutoffs;
    List<String> all = new ArrayList<>(names(cutoffs));
    if (withLists) {
      all.add(NOVELTY + cutoffs.get(0));
      all.add(DIVERSITY + cutoffs.get(0));
    }
    this.names = List.copyOf(all);
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

  void recordList(int caseIndex, double novelty, double diversity) {
    values[names.indexOf(NOVELTY + cutoffs.get(0))][caseIndex] = novelty;
    values[names.indexOf(DIVERSITY + cutoffs.get(0))][caseIndex] = diversity;
  }

  void recordCoverage(double share) {
    coverage = Optional.of(share);
  }

  /** The mean of a metric over some of the cases; NaN if there are none. */
  public double meanOf(String metric, int[] cases) {
    double[] all = of(metric);
    double sum = 0;
    for (int index : cases) {
      sum += all[index];
    }
    return sum / cases.length;
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
    coverage.ifPresent(share -> means.put(COVERAGE + cutoffs.get(0), share));
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
