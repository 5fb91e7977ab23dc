package dev.penchant.modeling.lda;

import dev.penchant.modeling.matrix.FactorMatrix;

/**
 * Folds a history into fixed topics: expectation maximization for the mode of θ's posterior under
 * Dirichlet(prior + 1), so that {@code prior} is what it reads as, the count a topic has before the
 * history is seen: θ_k ∝ prior_k + Σ_i count_i · θ_k φ_ki / Σ_l θ_l φ_li. The posterior is concave
 * in θ, so there is one answer whatever the start. Immutable and thread-safe.
 */
final class ProfileInference {
  private static final int ITERATIONS = 100;

  /** Profiles are shown with three digits; a step that moves less mass than this changes none. */
  private static final double CONVERGED = 1e-4;

  private final int topicCount;
  private final int itemCount;
  private final float[] itemTopics;

  ProfileInference(FactorMatrix topics) {
    topicCount = topics.rowCount();
    itemCount = topics.rank();
    itemTopics = new float[topicCount * itemCount];
    for (int topic = 0; topic < topicCount; topic++) {
      for (int item = 0; item < itemCount; item++) {
        itemTopics[item * topicCount + topic] = topics.value(topic, item);
      }
    }
  }

  float[] profile(int[] items, float[] counts, float[] prior) {
    check(items, counts);
    double total = 0;
    for (float pseudoCount : prior) {
      total += pseudoCount;
    }
    double[] profile = new double[topicCount];
    for (int topic = 0; topic < topicCount; topic++) {
      profile[topic] = prior[topic] / total;
    }
    double[] expected = new double[topicCount];
    double moved = items.length == 0 ? 0 : 1;
    for (int iteration = 0; iteration < ITERATIONS && moved > CONVERGED; iteration++) {
      expectCounts(items, counts, prior, profile, expected);
      moved = normalize(expected, profile);
    }
    float[] rounded = new float[topicCount];
    for (int topic = 0; topic < topicCount; topic++) {
      rounded[topic] = (float) profile[topic];
    }
    return rounded;
  }

  private void check(int[] items, float[] counts) {
    if (items.length != counts.length) {
      throw new IllegalArgumentException(
          "%d items need as many counts, not %d".formatted(items.length, counts.length));
    }
    for (int index = 0; index < items.length; index++) {
      if (items[index] < 0 || items[index] >= itemCount) {
        throw new IndexOutOfBoundsException(
            "item %d is not among %d".formatted(items[index], itemCount));
      }
      if (!(counts[index] >= 0 && Float.isFinite(counts[index]))) {
        throw new IllegalArgumentException(
            "count of item %d is %s, must be at least 0".formatted(items[index], counts[index]));
      }
    }
  }

  private void expectCounts(
      int[] items, float[] counts, float[] prior, double[] profile, double[] expected) {
    for (int topic = 0; topic < topicCount; topic++) {
      expected[topic] = prior[topic];
    }
    for (int index = 0; index < items.length; index++) {
      double probability = probability(profile, items[index]);
      if (probability <= 0) {
        continue;
      }
      double scale = counts[index] / probability;
      int offset = items[index] * topicCount;
      for (int topic = 0; topic < topicCount; topic++) {
        expected[topic] += scale * profile[topic] * itemTopics[offset + topic];
      }
    }
  }

  /** Makes the profile proportional to the counts; how much mass that moved. */
  private double normalize(double[] expected, double[] profile) {
    double total = 0;
    for (double count : expected) {
      total += count;
    }
    double moved = 0;
    for (int topic = 0; topic < topicCount; topic++) {
      double next = expected[topic] / total;
      moved += Math.abs(next - profile[topic]);
      profile[topic] = next;
    }
    return moved;
  }

  float weight(int topic, int item) {
    return itemTopics[item * topicCount + topic];
  }

  private double probability(double[] profile, int item) {
    double sum = 0;
    int offset = item * topicCount;
    for (int topic = 0; topic < topicCount; topic++) {
      sum += profile[topic] * itemTopics[offset + topic];
    }
    return sum;
  }

  double probability(float[] profile, int item) {
    double sum = 0;
    int offset = item * topicCount;
    for (int topic = 0; topic < topicCount; topic++) {
      sum += (double) profile[topic] * itemTopics[offset + topic];
    }
    return sum;
  }
}
