package dev.penchant.modeling.evolution;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.ProfileHistory;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.parallel.Workers;
import java.util.Arrays;

/**
 * Users' documents seen through a topic model: the profiles of each period, and of decayed
 * histories. A fold-in takes the population's profile as prior, so that a period of two events says
 * little and one of fifty nearly everything. Immutable and thread-safe.
 */
public final class InterestPeriods {
  /** So many events stand for the whole shop; more would only take longer. */
  private static final double POPULATION_EVENTS = 10_000;

  private static final int BLOCK_USERS = 64;
  private static final float LEAST_PRIOR = 1e-4f;

  private final PeriodDocuments documents;
  private final TopicModel topics;

  public InterestPeriods(PeriodDocuments documents, TopicModel topics) {
    this.documents = documents;
    this.topics = topics;
  }

  public PeriodDocuments documents() {
    return documents;
  }

  public TopicModel topics() {
    return topics;
  }

  /** The profile of all users' events before the period together; uniform if there are none. */
  public float[] populationBefore(int period) {
    double[] sums = new double[topics.itemCount()];
    double total = 0;
    for (int document = 0; document < documents.documentCount(); document++) {
      if (documents.period(document) < period) {
        int end = documents.itemEnd(document);
        for (int position = documents.itemStart(document); position < end; position++) {
          sums[documents.item(position)] += documents.count(position);
          total += documents.count(position);
        }
      }
    }
    int[] items = new int[sums.length];
    float[] counts = new float[sums.length];
    int distinct = 0;
    for (int item = 0; item < sums.length; item++) {
      if (sums[item] > 0) {
        items[distinct] = item;
        counts[distinct++] = (float) (sums[item] * Math.min(1, POPULATION_EVENTS / total));
      }
    }
    return topics.foldIn(Arrays.copyOf(items, distinct), Arrays.copyOf(counts, distinct));
  }

  /** The population's profile as pseudo-counts that are together worth so many events. */
  public static float[] prior(float[] population, double weight) {
    float[] prior = new float[population.length];
    for (int topic = 0; topic < prior.length; topic++) {
      prior[topic] = Math.max(LEAST_PRIOR, (float) (population[topic] * weight));
    }
    return prior;
  }

  /** The profile of one document. */
  public float[] profile(int document, float[] prior) {
    return topics.foldIn(documents.items(document), documents.counts(document), prior);
  }

  /**
   * The profile of everything the user did before a period, older events counting less: an event
   * {@code halfLife} periods before it counts for half. The prior's mean for a user without events.
   */
  public float[] decayedProfile(int user, int period, double halfLife, float[] prior) {
    int start = documents.start(user);
    int end = documents.endBefore(user, period);
    int length = end == start ? 0 : documents.itemEnd(end - 1) - documents.itemStart(start);
    int[] items = new int[length];
    float[] counts = new float[length];
    int filled = 0;
    for (int document = start; document < end; document++) {
      int age = period - documents.period(document);
      float decay = Double.isInfinite(halfLife) ? 1 : (float) Math.pow(2, -(age - 1) / halfLife);
      int last = documents.itemEnd(document);
      for (int position = documents.itemStart(document); position < last; position++) {
        items[filled] = documents.item(position);
        counts[filled++] = documents.count(position) * decay;
      }
    }
    return topics.foldIn(items, counts, prior);
  }

  /** The profile of every document. */
  public ProfileHistory profiles(float[] prior, int threads, Progress progress) {
    int topicCount = topics.topicCount();
    float[] weights = new float[Math.multiplyExact(documents.documentCount(), topicCount)];
    int blocks = (documents.userCount() + BLOCK_USERS - 1) / BLOCK_USERS;
    try (Workers workers = new Workers(threads)) {
      workers.run(
          blocks,
          (block, worker) -> {
            int first = documents.start(block * BLOCK_USERS);
            int lastUser = Math.min(documents.userCount(), (block + 1) * BLOCK_USERS) - 1;
            for (int document = first; document < documents.end(lastUser); document++) {
              float[] profile = profile(document, prior);
              System.arraycopy(profile, 0, weights, document * topicCount, topicCount);
            }
          },
          progress);
    }
    return new ProfileHistory(
        documents.firstPeriod(),
        documents.periodCount(),
        topicCount,
        documents.userStarts(),
        documents.periods(),
        documents.eventCounts(),
        weights);
  }
}
