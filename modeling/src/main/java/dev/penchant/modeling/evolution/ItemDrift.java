package dev.penchant.modeling.evolution;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.ForecastMethod;
import dev.penchant.modeling.parallel.Workers;
import java.util.Arrays;

/**
 * How the items of topics come and go: what is in a topic in November is not what was in it in May.
 * For a period to be foretold every topic is weighted by the period before it, {@code φ′ ∝ φ ·
 * ((recent + c) / (expected + c))^η}, where {@code recent} is how often the item occurred in that
 * period, its last days counting most, and {@code expected} how often by the topics as learned,
 * given the profiles that were foretold for those who came. Immutable and thread-safe.
 */
final class ItemDrift {
  private static final int BLOCK_USERS = 64;

  private final InterestPeriods interests;
  private final double[][] expected;

  /**
   * @param naive foretells by fold-in
   * @param target the last period to be foretold
   */
  ItemDrift(
      InterestPeriods interests,
      NaiveForecaster naive,
      int target,
      int threads,
      Progress progress) {
    this.interests = interests;
    int itemCount = interests.topics().itemCount();
    int topicCount = interests.topics().topicCount();
    double[][] weights = weights(naive, target, threads, progress);
    this.expected = new double[target][itemCount];
    for (int period = 0; period < target; period++) {
      for (int item = 0; item < itemCount; item++) {
        for (int topic = 0; topic < topicCount; topic++) {
          expected[period][item] +=
              weights[period][topic] * interests.topics().probability(topic, item);
        }
      }
    }
  }

  /** By period and topic: how many events the topic was expected to have. */
  private double[][] weights(NaiveForecaster naive, int target, int threads, Progress progress) {
    PeriodDocuments documents = interests.documents();
    int topicCount = interests.topics().topicCount();
    int blocks = (documents.userCount() + BLOCK_USERS - 1) / BLOCK_USERS;
    // one sum a block, added in order: the same on any number of threads
    double[][][] ofBlocks = new double[blocks][][];
    try (Workers workers = new Workers(threads)) {
      workers.run(
          blocks,
          (block, worker) -> {
            double[][] sums = new double[target][topicCount];
            int end = Math.min(documents.userCount(), (block + 1) * BLOCK_USERS);
            for (int user = block * BLOCK_USERS; user < end; user++) {
              for (int at = documents.start(user); at < documents.endBefore(user, target); at++) {
                int period = documents.period(at);
                float[] forecast = naive.forecast(ForecastMethod.FOLD_IN, user, period);
                for (int topic = 0; topic < topicCount; topic++) {
                  sums[period][topic] += (double) documents.eventCount(at) * forecast[topic];
                }
              }
            }
            ofBlocks[block] = sums;
          },
          progress);
    }
    double[][] weights = new double[target][topicCount];
    for (double[][] sums : ofBlocks) {
      for (int period = 0; period < target; period++) {
        for (int topic = 0; topic < topicCount; topic++) {
          weights[period][topic] += sums[period][topic];
        }
      }
    }
    return weights;
  }

  /**
   * How often each item occurred in the period.
   *
   * @param halfLife in periods, of an event's weight before the period's end
   */
  private double[] counted(int period, double halfLife) {
    PeriodDocuments documents = interests.documents();
    double[] counts = new double[interests.topics().itemCount()];
    for (int document = 0; document < documents.documentCount(); document++) {
      if (documents.period(document) == period) {
        for (int at = documents.itemStart(document); at < documents.itemEnd(document); at++) {
          counts[documents.item(at)] +=
              documents.count(at) * Math.pow(2, (documents.moment(at) - 1) / halfLife);
        }
      }
    }
    return counts;
  }

  /**
   * The topics as they are expected in a period.
   *
   * @param target at most the last that was named; of the first period nothing is known before
   */
  PeriodTopics expectedIn(int target, DriftSettings settings) {
    if (settings.exponent() == 0 || target == 0) {
      return PeriodTopics.asLearned(interests.topics());
    }
    return before(target, settings.halfLife()).topics(settings.exponent(), settings.pseudoCount());
  }

  /** What happened to the items in the period before the target, which must not be the first. */
  Demand before(int target, double halfLife) {
    return new Demand(counted(target - 1, halfLife), expected[target - 1]);
  }

  /** What was counted of each item in a period beside what was expected of it. */
  final class Demand {
    private final double[] counted;
    private final double[] expected;
    private final double share;

    private Demand(double[] counted, double[] expected) {
      this.counted = counted;
      this.expected = expected;
      double total = Arrays.stream(expected).sum();
      // events that have faded are not to be expected in full
      this.share = total > 0 ? Arrays.stream(counted).sum() / total : 0;
    }

    PeriodTopics topics(double exponent, double pseudoCount) {
      float[] itemWeights = new float[counted.length];
      for (int item = 0; item < itemWeights.length; item++) {
        double ratio = (counted[item] + pseudoCount) / (share * expected[item] + pseudoCount);
        itemWeights[item] = (float) Math.pow(ratio, exponent);
      }
      return PeriodTopics.weighted(interests.topics(), itemWeights);
    }
  }
}
