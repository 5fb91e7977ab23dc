package dev.penchant.modeling.blend;

import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.evaluation.Recommender;
import java.util.List;

/** Several recommenders as one; see {@link BlendFeatures} for what the weights weigh. */
public final class Blend implements Recommender {
  private final List<Recommender> components;
  private final BlendWeights weights;

  /**
   * @param components in the order in which they were when the weights were learned
   * @param weights from {@link BlendLearning}
   * @throws IllegalArgumentException if there are none, they score different catalogs, or the
   *     weights are of another number of components
   */
  public Blend(List<Recommender> components, BlendWeights weights) {
    this.components = List.copyOf(components);
    this.weights = weights;
    if (components.isEmpty()) {
      throw new IllegalArgumentException("a blend needs a component");
    }
    if (components.stream().anyMatch(one -> one.itemCount() != itemCount())) {
      throw new IllegalArgumentException("the components of a blend score different catalogs");
    }
    if (weights.linear().length != weights.layout().count(components.size())) {
      throw new IllegalArgumentException(
          "%d weights do not fit %d components"
              .formatted(weights.linear().length, components.size()));
    }
  }

  @Override
  public int itemCount() {
    return components.get(0).itemCount();
  }

  @Override
  public void score(UserHistory history, float[] scores) {
    BlendFeatures features = features();
    features.load(history);
    features.score(weights, scores);
  }

  int componentCount() {
    return components.size();
  }

  BlendWeights weights() {
    return weights;
  }

  /** New ones, for one thread. */
  BlendFeatures features() {
    return new BlendFeatures(weights.layout(), components);
  }
}
