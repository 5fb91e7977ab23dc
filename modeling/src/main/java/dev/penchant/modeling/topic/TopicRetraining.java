package dev.penchant.modeling.topic;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.lda.LatentDirichletAllocation;
import dev.penchant.modeling.lda.LdaHyperparameters;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.lda.TopicStart;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.IdIndex;
import dev.penchant.modeling.matrix.InteractionMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Trains topics anew so that they stay what they were: the sampler starts from the former topics,
 * which also weigh in as pseudo-counts, what comes out is aligned with them ({@link
 * TopicAlignment}), and a topic that continues a former one takes its place. A prior made of the
 * former topics is that of AlSumait, Barbará and Domeniconi ("On-line LDA", ICDM 2008); they carry
 * topics along a stream whose past is gone, here every training sees the whole history again and
 * the prior is there for people, to whom a topic that wanders by chance is of no use.
 */
public final class TopicRetraining {
  /**
   * Below it a topic is another one. Twenty topics of a gift shop have affinities of 0.2 to 0.7
   * among each other, nine in ten pairs less than 0.5; a topic with itself after a retraining has
   * 0.98 and more.
   */
  public static final double LEAST_AFFINITY = 0.75;

  /**
   * How many of the tokens that are counted the former topics weigh, as a share: with less,
   * profiles of users who did nothing move with the sampler's chance; with more, topics follow what
   * is new too slowly. At a half, a topic is two thirds what the log says now and one third what it
   * was.
   */
  private static final float ANCHOR = 0.5f;

  /** A chain that begins where it belongs needs no long way there. */
  private static final int SHORTER = 2;

  private final FormerTopics former;
  private final IdIndex items;

  /**
   * @param items ids of the items of the new training
   */
  public TopicRetraining(FormerTopics former, IdIndex items) {
    this.former = former;
    this.items = items;
  }

  /**
   * What came of it.
   *
   * @param origins by topic
   */
  public record Outcome(TopicModel model, List<Origin> origins) {
    public Outcome {
      origins = List.copyOf(origins);
    }
  }

  /**
   * Where a topic comes from.
   *
   * @param former index of the topic it continues; empty for a new one
   * @param affinity with its former self, 0 to 1
   */
  public record Origin(OptionalInt former, double affinity) {
    /** Of a topic that was not there before. */
    public static final Origin NEW = new Origin(OptionalInt.empty(), 0);
  }

  /**
   * @param counts users × items
   * @param hyperparameters as for topics that begin anew; half the passes are enough here
   * @throws dev.penchant.modeling.TrainingStopped within a second of being asked to stop
   */
  public Outcome train(
      InteractionMatrix counts,
      LdaHyperparameters hyperparameters,
      long seed,
      int threads,
      Progress progress) {
    TopicStart start = start(counts, hyperparameters);
    TopicModel trained =
        LatentDirichletAllocation.train(
            counts,
            hyperparameters.withPasses((hyperparameters.passes() + 1) / SHORTER),
            start,
            seed,
            threads,
            progress);
    return inFormerOrder(trained, TopicAlignment.of(former, trained, items, LEAST_AFFINITY));
  }

  private TopicStart start(InteractionMatrix counts, LdaHyperparameters hyperparameters) {
    int[] indexes = former.indexesOf(items);
    float[] shares = shares(counts, indexes);
    List<Integer> kept = greatest(shares, hyperparameters.topicCount());
    float[] topics = new float[Math.multiplyExact(hyperparameters.topicCount(), indexes.length)];
    float[] alpha = new float[hyperparameters.topicCount()];
    float[] masses = new float[alpha.length];
    float known = (float) known(counts, indexes);
    Arrays.fill(alpha, (float) hyperparameters.documentTopicPrior());
    // a topic to be found begins with what the former ones explain badly
    Arrays.fill(topics, kept.size() * indexes.length, topics.length, 1f / indexes.length);
    for (int topic = 0; topic < kept.size(); topic++) {
      for (int item = 0; item < indexes.length; item++) {
        if (indexes[item] >= 0) {
          topics[topic * indexes.length + item] =
              former.model().probability(kept.get(topic), indexes[item]);
        }
      }
      alpha[topic] = former.model().alpha()[kept.get(topic)];
      masses[topic] = ANCHOR * shares[kept.get(topic)] * known;
    }
    return new TopicStart(
        new FactorMatrix(hyperparameters.topicCount(), indexes.length, topics), alpha, masses);
  }

  private static double known(InteractionMatrix counts, int[] indexes) {
    double sum = 0;
    for (int position = 0; position < counts.interactionCount(); position++) {
      if (indexes[counts.column(position)] >= 0) {
        sum += Math.max(0, counts.strength(position));
      }
    }
    return sum;
  }

  /** The former topics of greatest share, in their former order. */
  private static List<Integer> greatest(float[] shares, int limit) {
    return IntStream.range(0, shares.length)
        .boxed()
        .sorted(Comparator.comparing(topic -> -shares[topic]))
        .limit(limit)
        .sorted()
        .toList();
  }

  /** How much of the counts each former topic explains. */
  private float[] shares(InteractionMatrix counts, int[] indexes) {
    double[] sums = new double[former.items().size()];
    for (int position = 0; position < counts.interactionCount(); position++) {
      int item = indexes[counts.column(position)];
      if (item >= 0) {
        sums[item] += Math.max(0, counts.strength(position));
      }
    }
    return former.model().foldIn(IntStream.range(0, sums.length).toArray(), toFloats(sums));
  }

  private static float[] toFloats(double[] values) {
    float[] floats = new float[values.length];
    for (int index = 0; index < values.length; index++) {
      floats[index] = (float) values[index];
    }
    return floats;
  }

  /** Topics that go on keep their places, so far as there are so many, and new ones fill gaps. */
  private static Outcome inFormerOrder(TopicModel trained, TopicAlignment alignment) {
    List<Integer> order = order(trained.topicCount(), alignment);
    int itemCount = trained.itemCount();
    float[] topics = new float[trained.topicCount() * itemCount];
    float[] alpha = new float[trained.topicCount()];
    List<Origin> origins = new ArrayList<>();
    for (int place = 0; place < order.size(); place++) {
      int topic = order.get(place);
      trained.topics().copyRow(topic, topics, place * itemCount);
      alpha[place] = trained.alpha()[topic];
      origins.add(
          alignment.formerOf(topic).isPresent()
              ? new Origin(alignment.formerOf(topic), alignment.affinity(topic))
              : Origin.NEW);
    }
    return new Outcome(
        new TopicModel(new FactorMatrix(trained.topicCount(), itemCount, topics), alpha), origins);
  }

  private static List<Integer> order(int topicCount, TopicAlignment alignment) {
    Integer[] places = new Integer[topicCount];
    List<Integer> others = new ArrayList<>();
    for (int topic = 0; topic < topicCount; topic++) {
      int former = alignment.formerOf(topic).orElse(topicCount);
      if (former < topicCount) {
        places[former] = topic;
      } else {
        others.add(topic);
      }
    }
    for (int place = 0; place < topicCount; place++) {
      if (places[place] == null) {
        places[place] = others.remove(0);
      }
    }
    return List.of(places);
  }
}
