package dev.penchant.modeling.sales;

import dev.penchant.modeling.lda.TopicModel;

/** How much of an item's sales each topic has: p(topic | item), from p(item | topic) and shares. */
public final class ItemTopics {
  private final float[][] shares;
  private final int topicCount;

  /**
   * @param topicShares of all events, by topic
   */
  public ItemTopics(TopicModel topics, double[] topicShares) {
    topicCount = topics.topicCount();
    shares = new float[topics.itemCount()][topics.topicCount()];
    for (int item = 0; item < shares.length; item++) {
      double sum = 0;
      for (int topic = 0; topic < topicShares.length; topic++) {
        sum += topicShares[topic] * topics.probability(topic, item);
      }
      for (int topic = 0; sum > 0 && topic < topicShares.length; topic++) {
        shares[item][topic] = (float) (topicShares[topic] * topics.probability(topic, item) / sum);
      }
    }
  }

  public int topicCount() {
    return topicCount;
  }

  /** Items × topics; a row sums to 1. Not to be changed. */
  public float[][] shares() {
    return shares;
  }

  /** The topic that most of the item's sales belong to. */
  public int main(int item) {
    int main = 0;
    for (int topic = 1; topic < shares[item].length; topic++) {
      main = shares[item][topic] > shares[item][main] ? topic : main;
    }
    return main;
  }
}
