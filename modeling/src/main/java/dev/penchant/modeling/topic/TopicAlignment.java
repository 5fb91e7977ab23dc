package dev.penchant.modeling.topic;

import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.IdIndex;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Which of a model's topics is which of a former model's: the one-to-one assignment of greatest
 * total affinity. Affinity of two topics is the Bhattacharyya coefficient Σ √(p_item · q_item) of
 * their distributions over the items both models know, 0 for disjoint and 1 for equal; its
 * complement is the squared Hellinger distance, a metric, unlike the divergence of Kullback and
 * Leibler that a single missing item makes infinite. Immutable and thread-safe.
 */
public final class TopicAlignment {
  private final int[] formerOf;
  private final double[] affinities;

  private TopicAlignment(int[] formerOf, double[] affinities) {
    this.formerOf = formerOf;
    this.affinities = affinities;
  }

  /**
   * @param items ids of the model's items
   * @param leastAffinity a pair below it is no match: the former topic has vanished, the other is
   *     new
   */
  public static TopicAlignment of(
      FormerTopics former, TopicModel model, IdIndex items, double leastAffinity) {
    double[][] affinities = affinities(former, model, items);
    boolean fewer = model.topicCount() <= former.model().topicCount();
    int[] assigned = OptimalAssignment.of(fewer ? affinities : transposed(affinities));
    int[] formerOf = new int[model.topicCount()];
    double[] own = new double[model.topicCount()];
    Arrays.fill(formerOf, -1);
    for (int row = 0; row < assigned.length; row++) {
      int topic = fewer ? row : assigned[row];
      int previous = fewer ? assigned[row] : row;
      if (affinities[topic][previous] >= leastAffinity) {
        formerOf[topic] = previous;
        own[topic] = affinities[topic][previous];
      }
    }
    return new TopicAlignment(formerOf, own);
  }

  /** The former topic that this one continues; empty for a new one. */
  public OptionalInt formerOf(int topic) {
    return formerOf[topic] < 0 ? OptionalInt.empty() : OptionalInt.of(formerOf[topic]);
  }

  /** How like its former self the topic is, 0 to 1; 0 for a new one. */
  public double affinity(int topic) {
    return affinities[topic];
  }

  /** Topics × former topics. */
  static double[][] affinities(FormerTopics former, TopicModel model, IdIndex items) {
    int[] indexes = former.indexesOf(items);
    int[] shared = new int[indexes.length];
    int count = 0;
    for (int item = 0; item < indexes.length; item++) {
      if (indexes[item] >= 0) {
        shared[count++] = item;
      }
    }
    shared = Arrays.copyOf(shared, count);
    int[] formerShared = Arrays.stream(shared).map(item -> indexes[item]).toArray();
    double[][] own = roots(model, shared);
    double[][] others = roots(former.model(), formerShared);
    double[][] affinities = new double[own.length][others.length];
    for (int topic = 0; topic < own.length; topic++) {
      for (int other = 0; other < others.length; other++) {
        double sum = 0;
        for (int item = 0; item < count; item++) {
          sum += own[topic][item] * others[other][item];
        }
        affinities[topic][other] = sum;
      }
    }
    return affinities;
  }

  /** The square roots of each topic's probabilities among some items only. */
  private static double[][] roots(TopicModel model, int[] items) {
    double[][] roots = new double[model.topicCount()][items.length];
    for (int topic = 0; topic < roots.length; topic++) {
      double total = 0;
      for (int item : items) {
        total += model.probability(topic, item);
      }
      for (int item = 0; item < items.length && total > 0; item++) {
        roots[topic][item] = Math.sqrt(model.probability(topic, items[item]) / total);
      }
    }
    return roots;
  }

  private static double[][] transposed(double[][] matrix) {
    double[][] transposed = new double[matrix[0].length][matrix.length];
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column < matrix[row].length; column++) {
        transposed[column][row] = matrix[row][column];
      }
    }
    return transposed;
  }
}
