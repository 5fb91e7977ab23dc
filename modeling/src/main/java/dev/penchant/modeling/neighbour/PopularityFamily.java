package dev.penchant.modeling.neighbour;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.HistoryDecay;
import dev.penchant.modeling.dataset.WeightedItems;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.search.Dimension;
import dev.penchant.modeling.search.HistoryDimensions;
import dev.penchant.modeling.search.ModelFamily;
import dev.penchant.modeling.search.ModelSettings;
import java.time.Duration;
import java.util.List;

/** The same list for everyone: all behaviour by item, of all times or fading with age. */
public final class PopularityFamily implements ModelFamily<Popularity> {
  private static final String HALF_LIFE = "halfLife";
  private static final String STEP_DECAY = "stepDecay";

  private final String name;
  private final EventStrengths strengths;
  private final boolean fading;

  private PopularityFamily(String name, EventStrengths strengths, boolean fading) {
    this.name = name;
    this.strengths = strengths;
    this.fading = fading;
  }

  /** Everything that ever happened counts alike. */
  public static PopularityFamily allTime(EventStrengths strengths) {
    return new PopularityFamily("popularity", strengths, false);
  }

  /** Recent behaviour counts for more; the half-life is searched. */
  public static PopularityFamily recent(EventStrengths strengths) {
    return new PopularityFamily("recent-popularity", strengths, true);
  }

  /** The half-life the settings say, so long that nothing fades where they say none. */
  public static Duration halfLife(ModelSettings settings) {
    double seconds = settings.get(HALF_LIFE);
    return Double.isInfinite(seconds)
        ? Duration.ofDays(365_000)
        : Duration.ofSeconds(Math.max(1, Math.round(seconds)));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Dimension> dimensions(BehaviourDataset dataset) {
    List<Double> halfLives =
        fading ? HistoryDimensions.halfLives(dataset) : List.of(Double.POSITIVE_INFINITY);
    Dimension halfLife =
        new Dimension(HALF_LIFE, halfLives, halfLives.get(halfLives.size() / 2), true);
    return fading && !dataset.timed()
        ? List.of(
            halfLife, Dimension.core(STEP_DECAY, 0.7, 1.0, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.3))
        : List.of(halfLife);
  }

  @Override
  public Popularity train(
      BehaviourDataset dataset, ModelSettings settings, long seed, int threads, Progress progress) {
    return settings.values().containsKey(STEP_DECAY)
        ? lately(dataset, settings.get(STEP_DECAY))
        : Popularity.of(
            dataset.interactions(strengths, settings.get(HALF_LIFE), dataset.lastTime()));
  }

  /**
   * Where a log tells the order of a user's events but no times, what stands near the ends of the
   * histories is what happened lately.
   */
  private Popularity lately(BehaviourDataset dataset, double stepDecay) {
    HistoryDecay decay = new HistoryDecay(strengths, Double.POSITIVE_INFINITY, stepDecay);
    float[] sums = new float[dataset.itemCount()];
    for (int user = 0; user < dataset.userCount(); user++) {
      WeightedItems own = decay.of(dataset.history(user));
      for (int index = 0; index < own.size(); index++) {
        sums[own.items()[index]] += own.weights()[index];
      }
    }
    return Popularity.ofScores(sums);
  }

  @Override
  public Recommender recommender(
      Popularity popularity, BehaviourDataset dataset, ModelSettings settings) {
    return new PopularityRecommender(popularity);
  }
}
