package dev.penchant.modeling.neighbour;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.HistoryDecay;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.dataset.WeightedItems;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.search.Dimension;
import dev.penchant.modeling.search.HistoryDimensions;
import dev.penchant.modeling.search.ModelFamily;
import dev.penchant.modeling.search.ModelSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * People buy again what they bought: each item scores by how much of the user's own faded history
 * is on it, with a little recent popularity to order the rest. Strong where repeat purchase is
 * common, nothing but popularity where seen items are excluded.
 */
public final class OwnFrequencyFamily implements ModelFamily<Popularity> {
  private static final String POPULARITY_HALF_LIFE = "popularityHalfLife";
  private static final String POPULARITY_SHARE = "popularityShare";

  private final EventStrengths strengths;

  public OwnFrequencyFamily(EventStrengths strengths) {
    this.strengths = strengths;
  }

  @Override
  public String name() {
    return "own-frequency";
  }

  @Override
  public List<Dimension> dimensions(BehaviourDataset dataset) {
    List<Double> halfLives = HistoryDimensions.halfLives(dataset);
    List<Dimension> dimensions = new ArrayList<>(HistoryDimensions.ofCounts(dataset));
    dimensions.add(Dimension.asking(POPULARITY_SHARE, 0.1, 0.001, 0.01, 0.03, 0.1, 0.2, 0.4, 0.8));
    dimensions.add(
        new Dimension(POPULARITY_HALF_LIFE, halfLives, halfLives.get(halfLives.size() / 2), true));
    return dimensions;
  }

  @Override
  public Popularity train(
      BehaviourDataset dataset, ModelSettings settings, long seed, int threads, Progress progress) {
    return Popularity.of(
        dataset.interactions(strengths, settings.get(POPULARITY_HALF_LIFE), dataset.lastTime()));
  }

  @Override
  public Recommender recommender(
      Popularity popularity, BehaviourDataset dataset, ModelSettings settings) {
    float[] base = popularity.scores();
    float greatest = Float.MIN_NORMAL;
    for (float score : base) {
      greatest = Math.max(greatest, score);
    }
    for (int item = 0; item < base.length; item++) {
      base[item] *= (float) settings.get(POPULARITY_SHARE) / greatest;
    }
    return new OwnFrequency(HistoryDimensions.decay(strengths, settings), base);
  }

  /** The decayed history on top of a base that is the same for all. */
  private record OwnFrequency(HistoryDecay decay, float[] base) implements Recommender {
    @Override
    public int itemCount() {
      return base.length;
    }

    @Override
    public void score(UserHistory history, float[] scores) {
      System.arraycopy(base, 0, scores, 0, base.length);
      WeightedItems own = decay.of(history);
      for (int index = 0; index < own.size(); index++) {
        scores[own.items()[index]] += own.weights()[index];
      }
    }
  }
}
