package dev.penchant.lab.evaluate;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.evaluation.Recommender;
import dev.penchant.modeling.search.Dimension;
import dev.penchant.modeling.search.ModelFamily;
import dev.penchant.modeling.search.ModelSettings;
import java.util.List;

/**
 * A family whose training says how far it is, now and then: a search tells only what is done, and a
 * net takes minutes for one of its settings.
 */
record ToldFamily<C>(ModelFamily<C> family, Progress progress) implements ModelFamily<C> {

  static <C> ModelFamily<C> of(ModelFamily<C> family, Progress progress) {
    return new ToldFamily<>(family, progress);
  }

  @Override
  public String name() {
    return family.name();
  }

  @Override
  public List<Dimension> dimensions(BehaviourDataset dataset) {
    return family.dimensions(dataset);
  }

  @Override
  public C train(
      BehaviourDataset dataset, ModelSettings settings, long seed, int threads, Progress unused) {
    return family.train(
        dataset, settings, seed, threads, new SeldomProgress(name(), progress, System::nanoTime));
  }

  @Override
  public Recommender recommender(C core, BehaviourDataset dataset, ModelSettings settings) {
    return family.recommender(core, dataset, settings);
  }

  @Override
  public int tries(int budget) {
    return family.tries(budget);
  }

  @Override
  public ModelSettings start(BehaviourDataset dataset) {
    return family.start(dataset);
  }
}
