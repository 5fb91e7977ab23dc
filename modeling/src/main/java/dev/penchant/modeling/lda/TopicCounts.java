package dev.penchant.modeling.lda;

import dev.penchant.modeling.kernel.VectorKernels;

/**
 * How often each item (and all items together) is assigned to each topic. Item-major, each item's
 * topics at the kernels' stride, as floats: exact up to 2^24, and ready for the kernel. With the
 * counts stands 1 / (topic total + items · β), kept current so that a draw divides nothing. Not
 * thread-safe.
 */
final class TopicCounts {
  final int topicCount;
  final int stride;
  float beta;
  final float[] itemTopics;
  final int[] totals;
  final float[] inverseTotals;
  private float smoothing;

  TopicCounts(int itemCount, LdaHyperparameters hyperparameters, VectorKernels kernels) {
    topicCount = hyperparameters.topicCount();
    stride = kernels.padded(topicCount);
    itemTopics = new float[Math.multiplyExact(itemCount, stride)];
    totals = new int[topicCount];
    inverseTotals = new float[stride];
    smooth(hyperparameters.topicItemPrior());
  }

  /** Counts what the former topics weigh; it stays for good. */
  void addPseudoCounts(TopicStart start) {
    int itemCount = itemTopics.length / stride;
    for (int item = 0; item < itemCount; item++) {
      for (int topic = 0; topic < topicCount; topic++) {
        int pseudo = start.pseudoCount(topic, item);
        if (pseudo > 0) {
          count(item, topic, pseudo);
        }
      }
    }
  }

  /** Changes the prior of every item in every topic. */
  void smooth(double topicItemPrior) {
    beta = (float) topicItemPrior;
    smoothing = (float) (itemTopics.length / stride * topicItemPrior);
    for (int topic = 0; topic < topicCount; topic++) {
      inverseTotals[topic] = 1 / (totals[topic] + smoothing);
    }
  }

  /** Counts one token more. */
  void add(int item, int topic) {
    count(item, topic, 1);
  }

  /** Counts a token of the item for another topic. */
  void move(int item, int from, int to) {
    count(item, from, -1);
    count(item, to, 1);
  }

  private void count(int item, int topic, int change) {
    itemTopics[item * stride + topic] += change;
    totals[topic] += change;
    inverseTotals[topic] = 1 / (totals[topic] + smoothing);
  }

  /**
   * By how much (n + α)(n_item + β) / (n_topic + items · β) changes when one token is taken out.
   *
   * @param documentTopic n + α, the token still in
   */
  float changeWithout(float documentTopic, int item, int topic) {
    float itemTopic = itemTopics[item * stride + topic] + beta;
    float without = (documentTopic - 1) * (itemTopic - 1) / (totals[topic] - 1 + smoothing);
    return without - documentTopic * itemTopic * inverseTotals[topic];
  }

  /**
   * For the items from one (inclusive) to another (exclusive): adds to these counts what each of
   * the copies has counted since it was last equal to them, and makes the copies equal again.
   */
  void mergeItems(TopicCounts[] copies, int fromItem, int toItem) {
    float[] base = new float[stride];
    for (int item = fromItem; item < toItem; item++) {
      int from = item * stride;
      System.arraycopy(itemTopics, from, base, 0, stride);
      for (TopicCounts copy : copies) {
        addChanges(copy.itemTopics, base, from);
      }
      for (TopicCounts copy : copies) {
        System.arraycopy(itemTopics, from, copy.itemTopics, from, stride);
      }
    }
  }

  /** A loop over plain arrays, which the JVM makes vectors of. */
  private void addChanges(float[] counted, float[] base, int from) {
    float[] sums = itemTopics;
    for (int topic = 0; topic < base.length; topic++) {
      sums[from + topic] += counted[from + topic] - base[topic];
    }
  }

  /** The same for the topics' totals. */
  void mergeTotals(TopicCounts[] copies) {
    for (int topic = 0; topic < topicCount; topic++) {
      int merged = totals[topic];
      for (TopicCounts copy : copies) {
        merged += copy.totals[topic] - totals[topic];
      }
      totals[topic] = merged;
      inverseTotals[topic] = 1 / (merged + smoothing);
      for (TopicCounts copy : copies) {
        copy.totals[topic] = merged;
        copy.inverseTotals[topic] = inverseTotals[topic];
      }
    }
  }

  /** φ, topics × items. */
  float[] topics() {
    int itemCount = itemTopics.length / stride;
    float[] topics = new float[Math.multiplyExact(topicCount, itemCount)];
    for (int topic = 0; topic < topicCount; topic++) {
      double total = totals[topic] + (double) smoothing;
      for (int item = 0; item < itemCount; item++) {
        topics[topic * itemCount + item] =
            (float) ((itemTopics[item * stride + topic] + (double) beta) / total);
      }
    }
    return topics;
  }
}
