package dev.penchant.modeling.evolution;

import dev.penchant.modeling.evaluation.ForecastEvaluation.ItemLikelihood;
import dev.penchant.modeling.lda.TopicModel;
import java.util.Arrays;

/**
 * Topics as their items are expected in one period: as learned, or with each item's probability
 * multiplied by a weight and every topic normalised anew. Immutable and thread-safe.
 */
public final class PeriodTopics implements ItemLikelihood {
  private final TopicModel topics;
  private final float[] itemWeights;
  private final double[] topicScales;

  private PeriodTopics(TopicModel topics, float[] itemWeights, double[] topicScales) {
    this.topics = topics;
    this.itemWeights = itemWeights;
    this.topicScales = topicScales;
  }

  /** The topics without change. */
  public static PeriodTopics asLearned(TopicModel topics) {
    float[] ones = new float[topics.itemCount()];
    Arrays.fill(ones, 1);
    double[] scales = new double[topics.topicCount()];
    Arrays.fill(scales, 1);
    return new PeriodTopics(topics, ones, scales);
  }

  /**
   * The topics with some items more likely and others less.
   *
   * @param itemWeights by item, above 0; taken over without copying
   */
  static PeriodTopics weighted(TopicModel topics, float[] itemWeights) {
    double[] scales = new double[topics.topicCount()];
    for (int topic = 0; topic < scales.length; topic++) {
      double sum = 0;
      for (int item = 0; item < itemWeights.length; item++) {
        sum += (double) topics.probability(topic, item) * itemWeights[item];
      }
      scales[topic] = 1 / sum;
    }
    return new PeriodTopics(topics, itemWeights, scales);
  }

  /** The probability of an item within a topic. */
  public double probability(int topic, int item) {
    return topics.probability(topic, item) * itemWeights[item] * topicScales[topic];
  }

  @Override
  public double probability(float[] profile, int item) {
    double sum = 0;
    for (int topic = 0; topic < topicScales.length; topic++) {
      sum += profile[topic] * topics.probability(topic, item) * topicScales[topic];
    }
    return sum * itemWeights[item];
  }
}
