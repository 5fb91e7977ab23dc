package dev.penchant.modeling.search;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.evaluation.RankingEvaluator;
import dev.penchant.modeling.evaluation.Recommender;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds settings within a budget of tries. A third of a budget that allows it is drawn at random
 * around the start and halved twice (Jamieson and Talwalkar, "Non-stochastic best arm
 * identification and hyperparameter optimization", 2016): all drawn are measured on a quarter of
 * the cases, the better half on all. From the best of them and the start it walks along one
 * dimension after the other, keeping the best value of each, until a round brings nothing or the
 * budget is spent. Along a dimension it goes both ways from the best value and turns back at the
 * first loss, so long grids cost little. Deterministic by its seed. Sees validation cases only.
 */
public final class ModelSearch {
  /** Below this the draws would take the tries that the walk needs. */
  private static final int LEAST_BUDGET_FOR_DRAWS = 15;

  private final RankingEvaluator all;
  private final RankingEvaluator quarter;
  private final String metric;
  private final int budget;
  private final long seed;
  private final int threads;
  private final SearchMemory memory;

  /**
   * @param evaluator over validation cases
   * @param metric to be made greatest, such as {@code ndcg@10}
   * @param budget the greatest number of settings tried for one family, at least 1
   * @param memory of an earlier search with the same cases, metric and data
   */
  public ModelSearch(
      RankingEvaluator evaluator,
      String metric,
      int budget,
      long seed,
      int threads,
      SearchMemory memory) {
    this.all = evaluator;
    this.quarter = evaluator.everyNth(4);
    this.metric = metric;
    this.budget = budget;
    this.seed = seed;
    this.threads = threads;
    this.memory = memory;
  }

  /** The same without a memory of earlier searches. */
  public ModelSearch(
      RankingEvaluator evaluator, String metric, int budget, long seed, int threads) {
    this(evaluator, metric, budget, seed, threads, SearchMemory.ofThisProcess());
  }

  /** What a search found; the model is trained on the data it was given. */
  public record Found(ModelSettings settings, double value, int tried, Recommender model) {}

  /** Searches the family's settings, training on {@code dataset}. */
  public <C> Found search(ModelFamily<C> family, BehaviourDataset dataset, Progress progress) {
    return search(family, dataset, family.start(dataset), progress);
  }

  /**
   * The same from known settings, such as those an earlier training found.
   *
   * @param start one of the values of each dimension
   */
  public <C> Found search(
      ModelFamily<C> family, BehaviourDataset dataset, ModelSettings start, Progress progress) {
    int limit = family.tries(budget);
    SearchTries<C> tries =
        new SearchTries<>(family, dataset, metric, seed, threads, limit, memory, progress);
    tries.consider(start, all);
    if (limit >= LEAST_BUDGET_FOR_DRAWS) {
      draw(family.dimensions(dataset), limit / 3, tries, start);
    }
    boolean improved = true;
    while (improved && !tries.spent()) {
      improved = false;
      for (Dimension dimension : family.dimensions(dataset)) {
        improved |= along(dimension, tries);
      }
    }
    return tries.found();
  }

  private <C> void draw(
      List<Dimension> dimensions, int draws, SearchTries<C> tries, ModelSettings start) {
    RandomSettings random = new RandomSettings(dimensions, seed);
    record Drawn(ModelSettings settings, double value) {}
    List<Drawn> drawn = new ArrayList<>();
    for (int draw = 0; draw < draws; draw++) {
      ModelSettings settings = random.around(start);
      drawn.add(new Drawn(settings, tries.measure(settings, quarter)));
    }
    drawn.sort(Comparator.comparingDouble(Drawn::value).reversed());
    for (Drawn better : drawn.subList(0, (drawn.size() + 1) / 2)) {
      tries.consider(better.settings(), all);
    }
  }

  private <C> boolean along(Dimension dimension, SearchTries<C> tries) {
    double before = tries.bestValue();
    int from = dimension.values().indexOf(tries.best().get(dimension.name()));
    if (!step(dimension, from, 1, tries)) {
      step(dimension, from, -1, tries);
    }
    return tries.bestValue() > before;
  }

  private <C> boolean step(Dimension dimension, int from, int direction, SearchTries<C> tries) {
    boolean moved = false;
    for (int at = from + direction; at >= 0 && at < dimension.values().size(); at += direction) {
      ModelSettings next = tries.best().with(dimension.name(), dimension.values().get(at));
      if (!tries.consider(next, all)) {
        break;
      }
      moved = true;
    }
    return moved;
  }
}
