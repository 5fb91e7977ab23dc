package dev.penchant.modeling.lda;

import dev.penchant.modeling.matrix.FactorMatrix;
import java.util.Arrays;

/**
 * Former topics as the start of a new training: every token's first topic is drawn from p(topic |
 * history, item) ∝ θ φ under the former φ, θ being the history's fold-in. An item that the former
 * topics do not know is drawn by θ alone. Immutable and thread-safe.
 */
public final class TopicStart {
  private final int topicCount;
  private final int itemCount;
  private final float[] alpha;
  private final float[] masses;
  private final ProfileInference inference;

  /**
   * @param topics former φ, topics × items of the new training; an item's column is 0 where it was
   *     not known, so a row may sum to less than 1
   * @param alpha pseudo-count of each topic in a history, above 0
   * @param masses how many tokens each former topic weighs beside the ones that are counted, at
   *     least 0: its items' prior is φ times that, above the usual one. 0 leaves the topic free to
   *     go wherever the sampling carries it
   * @throws IllegalArgumentException if there is not one pseudo-count above 0 and one mass for each
   *     topic
   */
  public TopicStart(FactorMatrix topics, float[] alpha, float[] masses) {
    TopicModel.checkPrior(alpha, topics.rowCount());
    if (masses.length != alpha.length) {
      throw new IllegalArgumentException(
          "%d masses do not fit %d topics".formatted(masses.length, alpha.length));
    }
    this.masses = masses.clone();
    this.topicCount = topics.rowCount();
    this.itemCount = topics.rank();
    this.alpha = alpha.clone();
    this.inference = new ProfileInference(topics);
  }

  void requireFits(int topics, int items) {
    if (topics != topicCount || items != itemCount) {
      throw new IllegalArgumentException(
          "a start of %d topics and %d items does not fit %d topics and %d items"
              .formatted(topicCount, itemCount, topics, items));
    }
  }

  float[] alpha() {
    return alpha.clone();
  }

  /** The tokens, rounded to whole ones, that stand for what a former topic knows of an item. */
  int pseudoCount(int topic, int item) {
    return Math.round(masses[topic] * inference.weight(topic, item));
  }

  /** The document's mixture of the former topics. */
  float[] profile(TokenCounts tokens, int document) {
    int[] items =
        Arrays.copyOfRange(tokens.items, tokens.starts[document], tokens.starts[document + 1]);
    float[] ones = new float[items.length];
    Arrays.fill(ones, 1);
    return inference.profile(items, ones, alpha);
  }

  /**
   * The topic that {@code uniform} stands for.
   *
   * @param uniform in [0, 1)
   */
  int draw(float[] profile, int item, double uniform) {
    double total = inference.probability(profile, item);
    boolean known = total > 0;
    double left = uniform * (known ? total : 1);
    for (int topic = 0; topic < topicCount; topic++) {
      left -= known ? (double) profile[topic] * inference.weight(topic, item) : profile[topic];
      if (left < 0) {
        return topic;
      }
    }
    return topicCount - 1;
  }
}
