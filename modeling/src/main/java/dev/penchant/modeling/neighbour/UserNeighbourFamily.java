package dev.penchant.modeling.neighbour;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.HistoryDecay;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.search.Dimension;
import dev.penchant.modeling.search.HistoryDimensions;
import dev.penchant.modeling.search.ModelFamily;
import dev.penchant.modeling.search.ModelSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * User-based neighbours: shrunk cosine of faded histories (Herlocker, Konstan, Borchers, Riedl, "An
 * algorithmic framework for performing collaborative filtering", SIGIR 1999), where frequent items
 * make users less alike, and a neighbour's items count for more the sooner they follow what is
 * shared (Garg et al., "Sequence and time aware neighborhood for session-based recommendations",
 * SIGIR 2019).
 */
public final class UserNeighbourFamily implements ModelFamily<UserNeighbours> {
  private static final String NEIGHBOURS = "neighbours";
  private static final String SHRINKAGE = "shrinkage";
  private static final String GAP_DECAY = "gapDecay";
  private static final String BACKWARD = "backward";
  private static final String DAMPING = "frequencyDamping";

  private final EventStrengths strengths;

  public UserNeighbourFamily(EventStrengths strengths) {
    this.strengths = strengths;
  }

  @Override
  public String name() {
    return "user-neighbour";
  }

  @Override
  public List<Dimension> dimensions(BehaviourDataset dataset) {
    List<Dimension> dimensions = new ArrayList<>(HistoryDimensions.of(dataset, 0.6));
    dimensions.add(
        Dimension.asking(NEIGHBOURS, 300.0, 30.0, 60.0, 100.0, 200.0, 300.0, 500.0, 1000.0));
    dimensions.add(Dimension.asking(GAP_DECAY, 0.8, 1.0, 0.95, 0.9, 0.8, 0.65, 0.5));
    dimensions.add(Dimension.asking(BACKWARD, 0.5, 1.0, 0.8, 0.65, 0.5, 0.3, 0.15));
    dimensions.add(Dimension.core(DAMPING, 0.25, 0.0, 0.1, 0.25, 0.4, 0.5));
    dimensions.add(Dimension.asking(SHRINKAGE, 0.3, 0.0, 0.1, 0.3, 1.0, 3.0));
    dimensions.add(HistoryDimensions.ofTraining(dataset));
    return dimensions;
  }

  @Override
  public UserNeighbours train(
      BehaviourDataset dataset, ModelSettings settings, long seed, int threads, Progress progress) {
    return UserNeighbours.of(
        dataset,
        new HistoryDecay(strengths, HistoryDimensions.trainingHalfLife(settings), 1),
        settings.get(DAMPING));
  }

  @Override
  public Recommender recommender(
      UserNeighbours users, BehaviourDataset dataset, ModelSettings settings) {
    return new UserNeighbourRecommender(
        users,
        HistoryDimensions.decay(strengths, settings),
        new UserNeighbourSettings(
            settings.whole(NEIGHBOURS),
            settings.get(SHRINKAGE),
            settings.get(GAP_DECAY),
            settings.get(BACKWARD)));
  }
}
