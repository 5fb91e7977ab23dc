package dev.penchant.modeling.blend;

import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.evaluation.JointRecommender;
import dev.penchant.modeling.evaluation.Recommender;
import java.util.List;

/** Blends of the same components by different linear weights, which ask each component once. */
record RivalBlends(BlendLayout layout, List<Recommender> components, List<float[]> weights)
    implements JointRecommender {
  @Override
  public int modelCount() {
    return weights.size();
  }

  @Override
  public Asking asking() {
    BlendFeatures features = new BlendFeatures(layout, components);
    return new Asking() {
      @Override
      public void load(UserHistory history) {
        features.load(history);
      }

      @Override
      public void score(int model, float[] scores) {
        features.score(weights.get(model), scores);
      }
    };
  }
}
