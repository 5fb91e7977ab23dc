package dev.penchant.modeling.lda;

import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.ScoredItem;
import dev.penchant.modeling.matrix.TopSelection;
import java.util.List;

/**
 * Topics learned from histories: each a distribution over items, with a Dirichlet prior over how
 * much of each topic a user's history holds. Immutable and thread-safe.
 */
public final class TopicModel {
  /** A row of floats that was normalized before storing sums to 1 within this. */
  private static final double ROUNDING = 1e-3;

  private final FactorMatrix topics;
  private final float[] alpha;
  private final ProfileInference inference;

  /**
   * @param topics topics × items; every row sums to 1
   * @param alpha pseudo-count of each topic in a history, above 0
   * @throws IllegalArgumentException if a row is no distribution or the lengths do not fit
   */
  public TopicModel(FactorMatrix topics, float[] alpha) {
    checkPrior(alpha, topics.rowCount());
    for (int topic = 0; topic < topics.rowCount(); topic++) {
      checkDistribution(topics, topic);
    }
    this.topics = topics;
    this.alpha = alpha.clone();
    inference = new ProfileInference(topics);
  }

  private static void checkDistribution(FactorMatrix topics, int topic) {
    double sum = 0;
    for (int item = 0; item < topics.rank(); item++) {
      if (topics.value(topic, item) < 0) {
        throw new IllegalArgumentException(
            "topic %d: probability of item %d is negative".formatted(topic, item));
      }
      sum += topics.value(topic, item);
    }
    if (Math.abs(sum - 1) > ROUNDING) {
      throw new IllegalArgumentException("topic %d sums to %s, not 1".formatted(topic, sum));
    }
  }

  static void checkPrior(float[] prior, int topicCount) {
    if (prior.length != topicCount) {
      throw new IllegalArgumentException(
          "%d priors do not fit %d topics".formatted(prior.length, topicCount));
    }
    for (int topic = 0; topic < topicCount; topic++) {
      if (!(prior[topic] > 0 && Float.isFinite(prior[topic]))) {
        throw new IllegalArgumentException(
            "prior of topic %d is %s, must be above 0".formatted(topic, prior[topic]));
      }
    }
  }

  public int topicCount() {
    return topics.rowCount();
  }

  public int itemCount() {
    return topics.rank();
  }

  /** φ, topics × items: a row is a topic's distribution over items. */
  public FactorMatrix topics() {
    return topics;
  }

  /** Pseudo-count of each topic in a history, as trained. */
  public float[] alpha() {
    return alpha.clone();
  }

  /** The probability of an item within a topic. */
  public float probability(int topic, int item) {
    return topics.value(topic, item);
  }

  /** The topic's most probable items; the score is the probability. */
  public List<ScoredItem> topItems(int topic, int limit) {
    return TopSelection.of(topics.copyRow(topic), limit);
  }

  /** {@link #foldIn(int[], float[], float[])} with the trained prior. */
  public float[] foldIn(int[] items, float[] counts) {
    return inference.profile(items, counts, alpha);
  }

  /**
   * The interest profile θ of a history under these topics. Deterministic; well below a
   * millisecond.
   *
   * @param items item indexes
   * @param counts how often each, at least 0; decayed counts need not be whole
   * @param prior pseudo-count of each topic, above 0: what is believed before the history is seen,
   *     for instance {@code alpha} or a population's mean profile times a weight
   * @return a distribution over topics; the prior's mean for an empty history
   * @throws IllegalArgumentException if the lengths do not fit, a count is negative or a prior not
   *     above 0
   * @throws IndexOutOfBoundsException if an item is not of this model
   */
  public float[] foldIn(int[] items, float[] counts, float[] prior) {
    checkPrior(prior, topicCount());
    return inference.profile(items, counts, prior);
  }

  /** p(item | θ) = Σ θ_topic φ_topic,item: how well a profile explains an item. */
  public double probability(float[] profile, int item) {
    return inference.probability(profile, item);
  }
}
