package dev.penchant.modeling.search;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.evaluation.CaseMetrics;
import dev.penchant.modeling.evaluation.RankingEvaluator;
import dev.penchant.modeling.evaluation.Recommender;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds settings by walking along one dimension after the other, keeping the best value of each,
 * until a round brings nothing or the budget is spent. Along a dimension it goes both ways from the
 * best value and turns back at the first loss, so long grids cost little. Deterministic. Sees
 * validation cases only.
 */
public final class ModelSearch {
  private final RankingEvaluator evaluator;
  private final String metric;
  private final int budget;
  private final long seed;
  private final int threads;

  /**
   * @param evaluator over validation cases
   * @param metric to be made greatest, such as {@code ndcg@10}
   * @param budget the greatest number of settings tried for one family, at least 1
   */
  public ModelSearch(
      RankingEvaluator evaluator, String metric, int budget, long seed, int threads) {
    this.evaluator = evaluator;
    this.metric = metric;
    this.budget = budget;
    this.seed = seed;
    this.threads = threads;
  }

  /** What a search found; the model is trained on the data it was given. */
  public record Found(ModelSettings settings, double value, int tried, Recommender model) {}

  /** Searches the family's settings, training on {@code dataset}. */
  public <C> Found search(ModelFamily<C> family, BehaviourDataset dataset, Progress progress) {
    Walk<C> walk = new Walk<>(family, dataset, progress);
    walk.consider(family.start(dataset));
    boolean improved = true;
    while (improved && !walk.spent()) {
      improved = false;
      for (Dimension dimension : family.dimensions(dataset)) {
        improved |= walk.along(dimension);
      }
    }
    return walk.found();
  }

  /** One search's state. */
  private final class Walk<C> {
    private final ModelFamily<C> family;
    private final BehaviourDataset dataset;
    private final Progress progress;
    private final Set<String> coreNames = new HashSet<>();
    private final Map<ModelSettings, Double> tried = new HashMap<>();
    private ModelSettings coreSettings;
    private C core;
    private ModelSettings best;
    private double bestValue = Double.NEGATIVE_INFINITY;

    Walk(ModelFamily<C> family, BehaviourDataset dataset, Progress progress) {
      this.family = family;
      this.dataset = dataset;
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

    Found found() {
      return new Found(
          best, bestValue, tried.size(), family.recommender(trained(best), dataset, best));
    }

    boolean along(Dimension dimension) {
      double before = bestValue;
      int from = dimension.values().indexOf(best.get(dimension.name()));
      if (!step(dimension, from, 1)) {
        step(dimension, from, -1);
      }
      return bestValue > before;
    }

    private boolean step(Dimension dimension, int from, int direction) {
      boolean moved = false;
      for (int at = from + direction; at >= 0 && at < dimension.values().size(); at += direction) {
        if (!consider(best.with(dimension.name(), dimension.values().get(at)))) {
          break;
        }
        moved = true;
      }
      return moved;
    }

    /** Tries settings and says whether they are the best yet. */
    boolean consider(ModelSettings settings) {
      if (spent() || tried.containsKey(settings)) {
        return false;
      }
      progress.checkStop();
      CaseMetrics measured =
          evaluator.measure(family.recommender(trained(settings), dataset, settings));
      double value = measured.means().get(metric);
      tried.put(settings, value);
      progress.report(
          Math.min(1, (double) tried.size() / budget),
          "%s %s: %s %.4f".formatted(family.name(), settings, metric, value));
      if (value <= bestValue) {
        return false;
      }
      best = settings;
      bestValue = value;
      return true;
    }

    private C trained(ModelSettings settings) {
      ModelSettings wanted = coreOf(settings);
      if (!wanted.equals(coreSettings)) {
        core = family.train(dataset, settings, seed, threads, Progress.none());
        coreSettings = wanted;
      }
      return core;
    }

    private ModelSettings coreOf(ModelSettings settings) {
      Map<String, Double> kept = new HashMap<>(settings.values());
      kept.keySet().retainAll(coreNames);
      return new ModelSettings(kept);
    }
  }
}
