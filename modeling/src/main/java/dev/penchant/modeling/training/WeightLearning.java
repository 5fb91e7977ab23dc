package dev.penchant.modeling.training;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.evaluation.CaseLoop;
import dev.penchant.modeling.evaluation.RankingCase;
import dev.penchant.modeling.ranking.RankingSignals;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Learns the weights of the signals: coordinate ascent on NDCG@10 over the validation part (Metzler
 * and Croft, "Linear feature-based models for information retrieval", 2007). Metrics of rankings
 * have no gradient, and with so few weights none is needed.
 *
 * <p>The forecast takes no part: within the short validation part it says nearly the same as the
 * current profile, and two signals that agree would share a weight by chance. Lists that look ahead
 * give it the weight of {@link RankingSignal#TOPICS}.
 */
final class WeightLearning {
  /** More cases would not change the weights, only take longer. */
  private static final int MAXIMUM_CASES = 800;

  private static final int ROUNDS = 4;
  private static final double[] FACTORS = {0, 0.25, 0.5, 0.7, 0.85, 1.2, 1.5, 2, 4};

  /** What a weight of 0 may come back as. */
  private static final double[] FROM_ZERO = {0.05, 0.1, 0.2, 0.4, 0.8};

  /** A smaller gain than this is noise of the validation part. */
  private static final double LEAST_GAIN = 1e-4;

  private final List<RankingSignal> signals;
  private final List<SignalPool> pools;
  private final int threads;

  private WeightLearning(List<RankingSignal> signals, List<SignalPool> pools, int threads) {
    this.signals = signals;
    this.pools = pools;
    this.threads = threads;
  }

  /**
   * The best weights found.
   *
   * @param cases of the validation part, at least one
   * @param candidates by item, which items are ranked
   * @param seenItemsKept whether items of the history take part
   * @param learned signals to be weighted; the others get 0
   */
  static Map<RankingSignal, Double> learn(
      RankingSignals source,
      List<RankingCase> cases,
      boolean[] candidates,
      boolean seenItemsKept,
      List<RankingSignal> learned,
      int threads,
      Progress progress) {
    int count = Math.min(MAXIMUM_CASES, cases.size());
    SignalPool[] pools = new SignalPool[count];
    CaseLoop.run(
        count,
        threads,
        () -> {
          SignalPool.Builder builder =
              new SignalPool.Builder(source, learned, candidates, seenItemsKept);
          return index -> {
            progress.checkStop();
            pools[index] = builder.pool(cases.get((int) ((long) index * cases.size() / count)));
          };
        });
    return new WeightLearning(learned, List.of(pools), threads).ascend(progress);
  }

  private Map<RankingSignal, Double> ascend(Progress progress) {
    double[] weights = start();
    double best = value(weights);
    boolean improved = true;
    for (int round = 0; round < ROUNDS && improved; round++) {
      improved = false;
      for (int signal = 0; signal < weights.length; signal++) {
        progress.checkStop();
        double chosen = weights[signal];
        for (double tried : alternatives(chosen)) {
          double[] changed = weights.clone();
          changed[signal] = tried;
          double reached = value(changed);
          if (reached > best + LEAST_GAIN) {
            best = reached;
            weights = changed;
            improved = true;
          }
        }
      }
    }
    Map<RankingSignal, Double> result = new EnumMap<>(RankingSignal.class);
    for (int signal = 0; signal < weights.length; signal++) {
      result.put(signals.get(signal), weights[signal]);
    }
    return result;
  }

  /** Every signal as strong as it is good alone, which is near the best blend already. */
  private double[] start() {
    double[] alone = new double[signals.size()];
    double greatest = 0;
    for (int signal = 0; signal < alone.length; signal++) {
      double[] only = new double[alone.length];
      only[signal] = 1;
      alone[signal] = value(only);
      greatest = Math.max(greatest, alone[signal]);
    }
    for (int signal = 0; signal < alone.length; signal++) {
      alone[signal] = greatest > 0 ? alone[signal] / greatest : 1;
    }
    return alone;
  }

  private static double[] alternatives(double weight) {
    if (weight == 0) {
      return FROM_ZERO;
    }
    double[] tried = new double[FACTORS.length];
    for (int index = 0; index < tried.length; index++) {
      tried[index] = weight * FACTORS[index];
    }
    return tried;
  }

  private double value(double[] weights) {
    double[] values = new double[pools.size()];
    CaseLoop.run(
        pools.size(), threads, () -> index -> values[index] = pools.get(index).ndcg(weights));
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
