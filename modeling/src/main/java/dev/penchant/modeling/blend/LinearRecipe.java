package dev.penchant.modeling.blend;

import dev.penchant.modeling.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One way to linear weights: some of the features, and how their weights are found. Which suits a
 * log is told by cases that it was not learned from, see {@link BlendLearning}.
 *
 * @param features of one half, in order; the others get no weight
 */
record LinearRecipe(BlendLayout layout, int componentCount, int[] features, Finding finding) {
  /** How weights are found. */
  enum Finding {
    /** {@link LikeliestWeights}. */
    LIKELIEST,
    /** The likeliest, moved towards better lists. */
    MOVED,
    /** The same weight for all components (damped where they are scores), moved alike. */
    EVEN
  }

  /** All there are; the plainest first. */
  static List<LinearRecipe> of(BlendLayout layout, int componentCount) {
    List<LinearRecipe> recipes = new ArrayList<>();
    for (int[] group : layout.groups(componentCount)) {
      for (Finding finding : Finding.values()) {
        recipes.add(new LinearRecipe(layout, componentCount, group, finding));
      }
    }
    return recipes;
  }

  /** The weights of all features, of both halves; the same on any number of threads. */
  double[] learn(List<BlendSample> samples, int threads, Progress progress) {
    List<BlendSample> own = samples.stream().map(sample -> sample.only(features)).toList();
    double[] weights =
        finding == Finding.EVEN ? even() : new LikeliestWeights(own, threads).find(progress);
    if (finding == Finding.MOVED) {
      new SmoothDescent(own, threads).descend(weights, progress);
    }
    if (finding != Finding.LIKELIEST) {
      new BlendRefinement(own, threads).refine(weights, Optional.empty(), progress);
    }
    return placed(weights);
  }

  private double[] even() {
    double[] even = new double[2 * features.length];
    // the last feature is the constant
    for (int index = 0; index < features.length - 1; index++) {
      even[index] = layout.evenWeight(features[index]);
      even[features.length + index] = even[index];
    }
    return even;
  }

  private double[] placed(double[] weights) {
    double[] all = new double[layout.count(componentCount)];
    for (int index = 0; index < features.length; index++) {
      all[features[index]] = weights[index];
      all[all.length / 2 + features[index]] = weights[features.length + index];
    }
    return all;
  }
}
