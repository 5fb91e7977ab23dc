package dev.penchant.modeling.search;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.evaluation.RankingEvaluator;
import dev.penchant.modeling.evaluation.Recommender;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * One search's state: what was tried, what is best, and the core trained last, which is trained
 * anew only where its settings change. Not for use by several threads.
 */
final class SearchTries<C> {
  private final ModelFamily<C> family;
  private final BehaviourDataset dataset;
  private final String metric;
  private final long seed;
  private final int threads;
  private final int budget;
  private final SearchMemory memory;
  private final Progress progress;
  private final Set<String> coreNames = new HashSet<>();
  private final Set<ModelSettings> tried = new HashSet<>();
  private final Set<ModelSettings> considered = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private ModelSettings coreSettings;
  private C core;
  private ModelSettings best;
  private double bestValue = Double.NEGATIVE_INFINITY;

  SearchTries(
      ModelFamily<C> family,
      BehaviourDataset dataset,
      String metric,
      long seed,
      int threads,
      int budget,
      SearchMemory memory,
      Progress progress) {
    this.family = family;
    this.dataset = dataset;
    this.metric = metric;
    this.seed = seed;
    this.threads = threads;
    this.budget = budget;
    this.memory = memory;
    this.progress = progress;
    for (Dimension dimension : family.dimensions(dataset)) {
      if (dimension.core()) {
        coreNames.add(dimension.name());
      }
    }
  }

  boolean spent() {
    return tried.size() >= budget;
  }

  ModelSettings best() {
    return best;
  }

  double bestValue() {
    return bestValue;
  }

  ModelSearch.Found found() {
    Recommender model = family.recommender(trained(best), dataset, best);
    return new ModelSearch.Found(best, bestValue, tried.size(), model);
  }

  /** Tries settings and says whether they are the best yet. */
  boolean consider(ModelSettings settings, RankingEvaluator evaluator) {
    if ((spent() && !tried.contains(settings)) || !considered.add(settings)) {
      return false;
    }
    double value = measure(settings, evaluator);
    if (value <= bestValue) {
      return false;
    }
    best = settings;
    bestValue = value;
    return true;
  }

  /** The metric with these settings on the evaluator's cases. */
  double measure(ModelSettings settings, RankingEvaluator evaluator) {
    progress.checkStop();
    tried.add(settings);
    int caseCount = evaluator.cases().size();
    String key =
        "%s %s | %s on %d cases, %d events, seed %d"
            .formatted(family.name(), settings, metric, caseCount, dataset.eventCount(), seed);
    double value =
        memory
            .recall(key)
            .orElseGet(
                () -> {
                  double measured =
                      evaluator
                          .measure(family.recommender(trained(settings), dataset, settings))
                          .means()
                          .get(metric);
                  memory.keep(key, measured);
                  return measured;
                });
    // a small space is drawn from again and again; what was said once is no news
    if (told.add(key)) {
      progress.report(
          Math.min(1, (double) tried.size() / budget),
          "%s %d/%d %s: %s %.4f on %,d cases"
              .formatted(family.name(), tried.size(), budget, settings, metric, value, caseCount));
    }
    return value;
  }

  private C trained(ModelSettings settings) {
    Map<String, Double> kept = new HashMap<>(settings.values());
    kept.keySet().retainAll(coreNames);
    ModelSettings wanted = new ModelSettings(kept);
    if (!wanted.equals(coreSettings)) {
      core = null;
      core = family.train(dataset, settings, seed, threads, Progress.none());
      coreSettings = wanted;
    }
    return core;
  }
}
