package dev.penchant.modeling.search;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.evaluation.Recommender;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A kind of model with its settings left open. What is costly to train (the core) is kept apart
 * from how it is asked, so that a search over the latter trains once.
 *
 * @param <C> the trained core
 */
public interface ModelFamily<C> {

  /** The name in reports and on the command line. */
  String name();

  /** What may be varied for this data, most telling first; grids scale with the data. */
  List<Dimension> dimensions(BehaviourDataset dataset);

  /**
   * Trains on all events of the dataset; reads only core settings.
   *
   * @throws dev.penchant.modeling.TrainingStopped if the progress asks for it
   */
  C train(
      BehaviourDataset dataset, ModelSettings settings, long seed, int threads, Progress progress);

  /** The trained core asked with these settings. */
  Recommender recommender(C core, BehaviourDataset dataset, ModelSettings settings);

  /** How many of so many tries a search spends on this family; fewer where one is costly. */
  default int tries(int budget) {
    return budget;
  }

  /** The settings every dimension starts with. */
  default ModelSettings start(BehaviourDataset dataset) {
    Map<String, Double> values = new HashMap<>();
    dimensions(dataset).forEach(dimension -> values.put(dimension.name(), dimension.start()));
    return new ModelSettings(values);
  }

  /** Trains and asks with the same settings. */
  default Recommender fit(
      BehaviourDataset dataset, ModelSettings settings, long seed, int threads, Progress progress) {
    return recommender(train(dataset, settings, seed, threads, progress), dataset, settings);
  }
}
