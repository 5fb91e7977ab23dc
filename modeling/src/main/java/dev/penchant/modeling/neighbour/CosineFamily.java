package dev.penchant.modeling.neighbour;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.search.Dimension;
import dev.penchant.modeling.search.HistoryDimensions;
import dev.penchant.modeling.search.ModelFamily;
import dev.penchant.modeling.search.ModelSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * Item-based neighbours by shrunk cosine (Sarwar et al., "Item-based collaborative filtering
 * recommendation algorithms", 2001), asked with a fading history.
 */
public final class CosineFamily implements ModelFamily<ItemNeighbours> {
  private static final int NEIGHBOUR_LIMIT = 500;
  private static final String SHRINKAGE = "shrinkage";

  private final EventStrengths strengths;

  public CosineFamily(EventStrengths strengths) {
    this.strengths = strengths;
  }

  @Override
  public String name() {
    return "item-neighbour";
  }

  @Override
  public List<Dimension> dimensions(BehaviourDataset dataset) {
    List<Dimension> dimensions = new ArrayList<>(HistoryDimensions.ofCounts(dataset));
    dimensions.add(Dimension.core(SHRINKAGE, 10.0, 0.0, 1.0, 3.0, 10.0, 30.0, 100.0));
    dimensions.add(HistoryDimensions.ofTraining(dataset));
    return dimensions;
  }

  @Override
  public ItemNeighbours train(
      BehaviourDataset dataset, ModelSettings settings, long seed, int threads, Progress progress) {
    return CosineNeighbours.train(
        HistoryDimensions.interactions(dataset, strengths, settings),
        NEIGHBOUR_LIMIT,
        settings.get(SHRINKAGE),
        threads,
        progress);
  }

  @Override
  public Recommender recommender(
      ItemNeighbours neighbours, BehaviourDataset dataset, ModelSettings settings) {
    return new NeighbourRecommender(neighbours, HistoryDimensions.decay(strengths, settings));
  }
}
