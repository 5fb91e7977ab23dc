package dev.penchant.modeling.evolution;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.ForecastMethod;
import dev.penchant.modeling.parallel.Workers;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Users' interests as sequences for the net: one row per user with history, one step per period on
 * the shop's common calendar. Step {@code s} stands at the end of period {@code first + s} and
 * foretells the period after it. Immutable but for the targets, which {@link #refreshTargets}
 * rewrites.
 *
 * <p>Features of a step: the logarithm of the naive forecast relative to the population; the
 * profile of the period, likewise, 0 where the user did nothing; the population's drift in the
 * period; and four numbers on how much is known of the user.
 */
final class EvolutionSequences {
  /** Longer memories are in the naive forecast already. */
  private static final int MAXIMUM_STEPS = 36;

  private static final int BLOCK_ROWS = 32;
  private static final float LEAST = 1e-5f;
  private static final int COUNT_FEATURES = 4;

  private final InterestPeriods interests;
  private final PeriodTopics[] topics;
  private final int topicCount;
  private final int first;
  private final int steps;
  private final int[] users;
  private final float[][] features;
  private final float[][] base;
  private final float[][] targets;
  private final float[][] weights;

  /**
   * @param topics by period: which items each topic is expected to hold in it
   * @param lastTarget the last period that may be foretold
   */
  EvolutionSequences(
      InterestPeriods interests,
      IntFunction<PeriodTopics> topics,
      NaiveForecaster naive,
      float[] population,
      int lastTarget,
      int threads,
      Progress progress) {
    this.interests = interests;
    this.topicCount = interests.topics().topicCount();
    this.first = Math.max(0, lastTarget - MAXIMUM_STEPS);
    this.steps = lastTarget - first;
    this.topics = new PeriodTopics[steps + 1];
    for (int step = 0; step <= steps; step++) {
      this.topics[step] = topics.apply(first + step);
    }
    this.users = usersBefore(interests.documents(), lastTarget);
    this.features = new float[users.length][];
    this.base = new float[users.length][];
    this.targets = new float[users.length][];
    this.weights = new float[users.length][];
    float[][] drift = drift(population);
    try (Workers workers = new Workers(threads)) {
      workers.run(
          (users.length + BLOCK_ROWS - 1) / BLOCK_ROWS,
          (block, worker) -> {
            int end = Math.min(users.length, (block + 1) * BLOCK_ROWS);
            for (int row = block * BLOCK_ROWS; row < end; row++) {
              fill(row, naive, population, drift);
            }
          },
          progress);
    }
  }

  int rowCount() {
    return users.length;
  }

  int user(int row) {
    return users[row];
  }

  int steps() {
    return steps;
  }

  int topicCount() {
    return topicCount;
  }

  int featureCount() {
    return 3 * topicCount + COUNT_FEATURES;
  }

  /** The step that foretells the period. */
  int stepOf(int targetPeriod) {
    return targetPeriod - first - 1;
  }

  /** steps × features. */
  float[] features(int row) {
    return features[row];
  }

  /** steps × topics, the logarithm of the naive forecast. */
  float[] base(int row) {
    return base[row];
  }

  /** steps × topics: how much of what came next each topic explains, summing to 1 per step. */
  float[] targets(int row) {
    return targets[row];
  }

  /** By step: what its target counts for, 0 where there is no history or nothing came next. */
  float[] weights(int row) {
    return weights[row];
  }

  private static int[] usersBefore(PeriodDocuments documents, int period) {
    return IntStream.range(0, documents.userCount())
        .filter(user -> documents.endBefore(user, period) > documents.start(user))
        .toArray();
  }

  /** The population's profile in each period relative to the one of all time, log scale. */
  private float[][] drift(float[] population) {
    PeriodDocuments documents = interests.documents();
    float[][] drift = new float[steps][topicCount];
    double[][] sums = new double[steps][topicCount];
    for (int document = 0; document < documents.documentCount(); document++) {
      int step = documents.period(document) - first;
      if (step >= 0 && step < steps) {
        float[] share = responsibilities(document, population);
        for (int topic = 0; topic < topicCount; topic++) {
          sums[step][topic] += (double) share[topic] * documents.eventCount(document);
        }
      }
    }
    for (int step = 0; step < steps; step++) {
      double total = Arrays.stream(sums[step]).sum();
      for (int topic = 0; topic < topicCount && total > 0; topic++) {
        drift[step][topic] = logRatio((float) (sums[step][topic] / total), population[topic]);
      }
    }
    return drift;
  }

  private void fill(int row, NaiveForecaster naive, float[] population, float[][] drift) {
    PeriodDocuments documents = interests.documents();
    int user = users[row];
    int featureCount = featureCount();
    features[row] = new float[steps * featureCount];
    base[row] = new float[steps * topicCount];
    targets[row] = new float[steps * topicCount];
    weights[row] = new float[steps];
    float[] prior = InterestPeriods.prior(population, naive.settings().priorWeight());
    int document = documents.endBefore(user, first);
    int known = 0;
    for (int earlier = documents.start(user); earlier < document; earlier++) {
      known += documents.eventCount(earlier);
    }
    int lastActive = document > documents.start(user) ? documents.period(document - 1) : -1;
    for (int step = 0; step < steps; step++) {
      int period = first + step;
      int offset = step * featureCount;
      boolean active = document < documents.end(user) && documents.period(document) == period;
      if (active) {
        float[] profile = interests.profile(document, prior);
        for (int topic = 0; topic < topicCount; topic++) {
          features[row][offset + topicCount + topic] = logRatio(profile[topic], population[topic]);
        }
        known += documents.eventCount(document);
        features[row][offset + 3 * topicCount + 1] =
            (float) Math.log1p(documents.eventCount(document)) / 4;
        lastActive = period;
        document++;
      }
      float[] forecast =
          lastActive < 0 ? population : naive.forecast(ForecastMethod.FOLD_IN, user, period + 1);
      for (int topic = 0; topic < topicCount; topic++) {
        base[row][step * topicCount + topic] = (float) Math.log(Math.max(LEAST, forecast[topic]));
        features[row][offset + topic] = logRatio(forecast[topic], population[topic]);
        features[row][offset + 2 * topicCount + topic] = drift[step][topic];
      }
      features[row][offset + 3 * topicCount] = active ? 1 : 0;
      features[row][offset + 3 * topicCount + 2] = (float) Math.log1p(known) / 6;
      features[row][offset + 3 * topicCount + 3] =
          lastActive < 0 ? 1 : Math.min(1, (period - lastActive) / 6f);
      boolean followed = document < documents.end(user) && documents.period(document) == period + 1;
      if (lastActive >= 0 && followed) {
        float[] share = responsibilities(document, forecast);
        System.arraycopy(share, 0, targets[row], step * topicCount, topicCount);
        weights[row][step] = documents.eventCount(document);
      }
    }
  }

  /**
   * Explains each target anew under the net's present forecasts: the expectation step of EM, after
   * which the cross-entropy to the targets has the same gradient as the likelihood of the items.
   *
   * @param forecasts by row, steps × topics
   */
  void refreshTargets(int row, float[] forecasts) {
    PeriodDocuments documents = interests.documents();
    float[] forecast = new float[topicCount];
    for (int step = 0; step < steps; step++) {
      if (weights[row][step] > 0) {
        System.arraycopy(forecasts, step * topicCount, forecast, 0, topicCount);
        int document = documents.endBefore(users[row], first + step + 1);
        float[] share = responsibilities(document, forecast);
        System.arraycopy(share, 0, targets[row], step * topicCount, topicCount);
      }
    }
  }

  /** Which part of the document's events each topic explains if the profile holds. */
  private float[] responsibilities(int document, float[] profile) {
    PeriodDocuments documents = interests.documents();
    PeriodTopics expected = topics[documents.period(document) - first];
    double[] sums = new double[topicCount];
    double[] joint = new double[topicCount];
    double total = 0;
    for (int position = documents.itemStart(document);
        position < documents.itemEnd(document);
        position++) {
      double sum = 0;
      for (int topic = 0; topic < topicCount; topic++) {
        joint[topic] = profile[topic] * expected.probability(topic, documents.item(position));
        sum += joint[topic];
      }
      for (int topic = 0; topic < topicCount && sum > 0; topic++) {
        sums[topic] += documents.count(position) * joint[topic] / sum;
      }
      total += sum > 0 ? documents.count(position) : 0;
    }
    float[] share = new float[topicCount];
    for (int topic = 0; topic < topicCount; topic++) {
      share[topic] = total > 0 ? (float) (sums[topic] / total) : profile[topic];
    }
    return share;
  }

  private static float logRatio(float value, float reference) {
    return (float) Math.log(Math.max(LEAST, value) / Math.max(LEAST, reference));
  }
}
