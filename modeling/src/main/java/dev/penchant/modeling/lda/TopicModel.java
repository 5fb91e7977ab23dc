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
  private final FactorMatrix topics;
  private final float[] alpha;

  /**
   * @param topics topics × items; every row sums to 1
   * @param alpha pseudo-count of each topic in a history, above 0
   * @throws IllegalArgumentException if a row does not sum to 1 or the lengths do not fit
   */
  public TopicModel(FactorMatrix topics, float[] alpha) {
    if (alpha.length != topics.rowCount()) {
      throw new IllegalArgumentException(
          "%d priors do not fit %d topics".formatted(alpha.length, topics.rowCount()));
    }
    this.topics = topics;
    this.alpha = alpha.clone();
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
    return foldIn(items, counts, alpha);
  }

  /**
   * The interest profile θ of a history under these topics. Deterministic; well below a
   * millisecond.
   *
   * @param items item indexes
   * @param counts how often each, above 0; decayed counts need not be whole
   * @param prior pseudo-count of each topic, above 0: what is believed before the history is seen,
   *     for instance {@code alpha} or a population's mean profile times a weight
   * @return a distribution over topics; the prior's mean for an empty history
   */
  public float[] foldIn(int[] items, float[] counts, float[] prior) {
    throw new UnsupportedOperationException("lands with the next commit");
  }
}
