package dev.penchant.modeling.evolution;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.ForecastMethod;
import dev.penchant.modeling.parallel.Workers;

/**
 * How the items of topics come and go: what is in a topic in November is not what was in it in May.
 * For a period to be foretold every topic is weighted by the period before it, {@code φ′ ∝ φ ·
 * ((recent + 1) / (expected + 1))^η}, where {@code recent} is how often the item occurred in that
 * period and {@code expected} how often by the topics as learned, given the profiles that were
 * foretold for those who came. Immutable and thread-safe.
 */
public final class ItemDrift {
  private static final int BLOCK_USERS = 64;

  private final InterestPeriods interests;
  private final float[][] logRatios;

  /**
   * @param naive foretells by fold-in
   * @param target the last period to be foretold
   */
  public ItemDrift(
      InterestPeriods interests,
      NaiveForecaster naive,
      int target,
      int threads,
      Progress progress) {
    this.interests = interests;
    int itemCount = interests.topics().itemCount();
    int topicCount = interests.topics().topicCount();
    double[][] weights = weights(naive, target, threads, progress);
    double[][] recent = recent(target, itemCount);
    this.logRatios = new float[target][itemCount];
    for (int period = 0; period < target; period++) {
      for (int item = 0; item < itemCount; item++) {
        double expected = 0;
        for (int topic = 0; topic < topicCount; topic++) {
          expected += weights[period][topic] * interests.topics().probability(topic, item);
        }
        logRatios[period][item] = (float) Math.log((recent[period][item] + 1) / (expected + 1));
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

  private double[][] recent(int target, int itemCount) {
    PeriodDocuments documents = interests.documents();
    double[][] counts = new double[target][itemCount];
    for (int document = 0; document < documents.documentCount(); document++) {
      int period = documents.period(document);
      if (period < target) {
        for (int at = documents.itemStart(document); at < documents.itemEnd(document); at++) {
          counts[period][documents.item(at)] += documents.count(at);
        }
      }
    }
    return counts;
  }

  /**
   * The topics as they are expected in a period.
   *
   * @param target at most the last that was named; of the first period nothing is known before
   * @param exponent η, 0 for the topics as learned
   */
  public PeriodTopics expectedIn(int target, double exponent) {
    if (exponent == 0 || target == 0) {
      return PeriodTopics.asLearned(interests.topics());
    }
    float[] ratios = logRatios[target - 1];
    float[] itemWeights = new float[ratios.length];
    for (int item = 0; item < ratios.length; item++) {
      itemWeights[item] = (float) Math.exp(exponent * ratios[item]);
    }
    return PeriodTopics.weighted(interests.topics(), itemWeights);
  }
}
