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

/** What tends to come after the items of a fading history; see {@link OrderedNeighbours}. */
public final class OrderedFamily implements ModelFamily<ItemNeighbours> {
  /** Neighbours kept per item unless told otherwise. */
  public static final int NEIGHBOUR_LIMIT = 500;

  private static final int MAXIMUM_GAP = 40;
  private static final String GAP_DECAY = "gapDecay";
  private static final String BACKWARD = "backward";
  private static final String SOURCE_DAMPING = "sourceDamping";
  private static final String TARGET_DAMPING = "targetDamping";
  private static final String SHRINKAGE = "shrinkage";

  private final EventStrengths strengths;
  private final int neighbourLimit;

  public OrderedFamily(EventStrengths strengths) {
    this(strengths, NEIGHBOUR_LIMIT);
  }

  /**
   * @param neighbourLimit neighbours kept per item
   */
  public OrderedFamily(EventStrengths strengths, int neighbourLimit) {
    this.strengths = strengths;
    this.neighbourLimit = neighbourLimit;
  }

  @Override
  public String name() {
    return "ordered-neighbour";
  }

  @Override
  public List<Dimension> dimensions(BehaviourDataset dataset) {
    List<Dimension> dimensions = new ArrayList<>(HistoryDimensions.ofCounts(dataset));
    dimensions.add(Dimension.core(BACKWARD, 0.3, 0.0, 0.1, 0.2, 0.3, 0.5, 0.7, 1.0));
    dimensions.add(Dimension.core(SOURCE_DAMPING, 0.5, 0.25, 0.5, 0.75, 1.0));
    dimensions.add(Dimension.core(TARGET_DAMPING, 0.25, 0.0, 0.1, 0.25, 0.4, 0.6));
    dimensions.add(Dimension.core(SHRINKAGE, 5.0, 0.0, 1.0, 2.0, 5.0, 8.0, 12.0, 20.0, 50.0));
    dimensions.add(Dimension.core(GAP_DECAY, 0.9, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0));
    return dimensions;
  }

  @Override
  public ItemNeighbours train(
      BehaviourDataset dataset, ModelSettings settings, long seed, int threads, Progress progress) {
    return OrderedNeighbours.train(
        dataset.sequences(strengths),
        new OrderedHyperparameters(
            neighbourLimit,
            settings.get(GAP_DECAY),
            MAXIMUM_GAP,
            settings.get(BACKWARD),
            settings.get(SOURCE_DAMPING),
            settings.get(TARGET_DAMPING),
            settings.get(SHRINKAGE)),
        threads,
        progress);
  }

  @Override
  public Recommender recommender(
      ItemNeighbours neighbours, BehaviourDataset dataset, ModelSettings settings) {
    return new NeighbourRecommender(neighbours, HistoryDimensions.decay(strengths, settings));
  }
}
