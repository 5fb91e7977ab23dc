package dev.penchant.modeling.topic;

import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.IdIndex;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * What words tell of topics, and so what a new item is about before anyone has turned to it: its
 * words are folded in like the events of a history, with how much of all events each topic has as
 * the prior. Immutable and thread-safe.
 */
public final class TopicWords {
  /** Of how many words the prior is worth: an item has about five. */
  private static final double PRIOR_WORDS = 0.5;

  /** Pseudo-count of a word in a topic, in events. */
  private static final double WORD_PRIOR = 0.5;

  private final IdIndex words;
  private final TopicModel model;

  /**
   * @param model topics × words; its prior is what is believed of an item without words
   */
  public TopicWords(IdIndex words, TopicModel model) {
    if (words.size() != model.itemCount()) {
      throw new IllegalArgumentException(
          "%d words do not name %d columns".formatted(words.size(), model.itemCount()));
    }
    this.words = words;
    this.model = model;
  }

  /**
   * From what is known of items: p(word | topic) ∝ Σ_item p(item | topic) · events of the topic,
   * each item's share divided among its words.
   *
   * @param shares of all events by topic, summing to 1
   * @param eventCount of how many events the topics were learned
   * @return empty if no two items have a word in common
   */
  public static Optional<TopicWords> of(
      TopicModel topics, ItemWords items, double[] shares, double eventCount) {
    int wordCount = items.words().size();
    if (wordCount == 0) {
      return Optional.empty();
    }
    float[] probabilities = new float[Math.multiplyExact(topics.topicCount(), wordCount)];
    double[] expected = new double[wordCount];
    for (int topic = 0; topic < topics.topicCount(); topic++) {
      Arrays.fill(expected, WORD_PRIOR);
      for (int item = 0; item < items.itemCount(); item++) {
        int[] own = items.of(item);
        double events = shares[topic] * eventCount * topics.probability(topic, item);
        for (int word : own) {
          expected[word] += events / own.length;
        }
      }
      double total = Arrays.stream(expected).sum();
      for (int word = 0; word < wordCount; word++) {
        probabilities[topic * wordCount + word] = (float) (expected[word] / total);
      }
    }
    float[] prior = new float[shares.length];
    for (int topic = 0; topic < prior.length; topic++) {
      prior[topic] = (float) Math.max(1e-4, shares[topic] * PRIOR_WORDS);
    }
    return Optional.of(
        new TopicWords(
            items.words(),
            new TopicModel(
                new FactorMatrix(topics.topicCount(), wordCount, probabilities), prior)));
  }

  public IdIndex words() {
    return words;
  }

  /** Topics × words, with the prior. */
  public TopicModel model() {
    return model;
  }

  /**
   * The topics of an item by its words.
   *
   * @param own as {@link ItemWords#of(String, Optional)} gives them
   * @return a distribution over topics; empty if none of the words is known
   */
  public Optional<float[]> profile(Collection<String> own) {
    int[] known = ItemWords.indexes(words, own);
    if (known.length == 0) {
      return Optional.empty();
    }
    float[] ones = new float[known.length];
    Arrays.fill(ones, 1);
    return Optional.of(model.foldIn(known, ones));
  }
}
