package dev.penchant.modeling.topic;

import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.FactorMatrix;

/**
 * Topics learned with items and their words as observations of one vocabulary ({@link
 * ItemWords#observed}), taken apart again. Words of items that are bought together pull topics
 * together that share no buyer; Blei and Jordan ("Modeling annotated data", SIGIR 2003) tie words
 * to items one by one, here both are drawn from the user's profile, which needs no other sampler.
 */
public final class DescribedTopics {
  private DescribedTopics() {}

  /**
   * The topics as distributions over items alone.
   *
   * @param observed topics × items and words
   * @param itemCount how many of its columns are items; they come first
   */
  public static TopicModel items(TopicModel observed, int itemCount) {
    return columns(observed, 0, itemCount);
  }

  /** The topics as distributions over words alone. */
  public static TopicModel words(TopicModel observed, int itemCount) {
    return columns(observed, itemCount, observed.itemCount());
  }

  private static TopicModel columns(TopicModel observed, int from, int to) {
    int count = to - from;
    float[] topics = new float[Math.multiplyExact(observed.topicCount(), count)];
    for (int topic = 0; topic < observed.topicCount(); topic++) {
      double total = 0;
      for (int column = from; column < to; column++) {
        total += observed.probability(topic, column);
      }
      for (int column = from; column < to; column++) {
        topics[topic * count + column - from] =
            (float) (observed.probability(topic, column) / total);
      }
    }
    return new TopicModel(new FactorMatrix(observed.topicCount(), count, topics), observed.alpha());
  }
}
