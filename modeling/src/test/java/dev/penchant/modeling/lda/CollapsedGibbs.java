package dev.penchant.modeling.lda;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Collapsed Gibbs sampling, one token after another, each from its full conditional: p(topic) ∝
 * (n_document,topic + α) · (n_item,topic + β) / (n_topic + items · β), its own token taken out.
 * Griffiths and Steyvers, "Finding scientific topics" (PNAS 2004). Counts are item-major, so that
 * the loop over topics runs through memory. The oracle of the fast sampler's tests.
 */
final class CollapsedGibbs {
  private final TokenCounts tokens;
  private final int topicCount;
  private final double alpha;
  private final double beta;
  private final SplittableRandom random;
  private final int[] assignments;
  private final int[] itemTopics;
  private final int[] topicTotals;
  private final int[] documentTopics;
  private final double[] cumulative;

  CollapsedGibbs(TokenCounts tokens, LdaHyperparameters hyperparameters, long seed) {
    this.tokens = tokens;
    topicCount = hyperparameters.topicCount();
    alpha = hyperparameters.documentTopicPrior();
    beta = hyperparameters.topicItemPrior();
    random = new SplittableRandom(seed);
    assignments = new int[tokens.tokenCount()];
    itemTopics = new int[Math.multiplyExact(tokens.itemCount, topicCount)];
    topicTotals = new int[topicCount];
    documentTopics = new int[topicCount];
    cumulative = new double[topicCount];
    for (int token = 0; token < assignments.length; token++) {
      int topic = random.nextInt(topicCount);
      assignments[token] = topic;
      itemTopics[tokens.items[token] * topicCount + topic]++;
      topicTotals[topic]++;
    }
  }

  /** Draws the topic of each of the document's tokens once. */
  void sampleDocument(int document) {
    int from = tokens.starts[document];
    int to = tokens.starts[document + 1];
    Arrays.fill(documentTopics, 0);
    for (int token = from; token < to; token++) {
      documentTopics[assignments[token]]++;
    }
    double smoothing = tokens.itemCount * beta;
    for (int token = from; token < to; token++) {
      int offset = tokens.items[token] * topicCount;
      count(offset, assignments[token], -1);
      double mass = 0;
      for (int topic = 0; topic < topicCount; topic++) {
        mass +=
            (documentTopics[topic] + alpha)
                * (itemTopics[offset + topic] + beta)
                / (topicTotals[topic] + smoothing);
        cumulative[topic] = mass;
      }
      double drawn = random.nextDouble() * mass;
      int topic = 0;
      while (topic < topicCount - 1 && cumulative[topic] <= drawn) {
        topic++;
      }
      assignments[token] = topic;
      count(offset, topic, 1);
    }
  }

  private void count(int itemOffset, int topic, int change) {
    documentTopics[topic] += change;
    itemTopics[itemOffset + topic] += change;
    topicTotals[topic] += change;
  }

  /** φ, topics × items, of the current assignments. */
  float[] topics() {
    float[] topics = new float[itemTopics.length];
    for (int topic = 0; topic < topicCount; topic++) {
      double total = topicTotals[topic] + tokens.itemCount * beta;
      for (int item = 0; item < tokens.itemCount; item++) {
        topics[topic * tokens.itemCount + item] =
            (float) ((itemTopics[item * topicCount + topic] + beta) / total);
      }
    }
    return topics;
  }
}
