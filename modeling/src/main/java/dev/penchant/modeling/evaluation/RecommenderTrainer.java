package dev.penchant.modeling.evaluation;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;

/** Something that makes a {@link Recommender} from behaviour, with its settings fixed. */
public interface RecommenderTrainer {

  /**
   * Trains on every event of the dataset. The same seed gives the same recommender on any number of
   * threads unless the implementation says otherwise.
   *
   * @throws dev.penchant.modeling.TrainingStopped if the progress asks for it
   */
  Recommender train(BehaviourDataset dataset, long seed, int threads, Progress progress);
}
