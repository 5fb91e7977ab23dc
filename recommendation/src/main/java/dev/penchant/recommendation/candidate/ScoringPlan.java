package dev.penchant.recommendation.candidate;

import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.artifact.RankingWeights;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.recommendation.Horizon;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the signals are computed from and how they are weighed for one request.
 *
 * @param profile one weight per topic
 * @param forecast one weight per topic
 */
public record ScoringPlan(
    UserHistory history, float[] profile, float[] forecast, Map<RankingSignal, Double> weights) {

  /** For a model whose weights could not be learned. */
  private static final Map<RankingSignal, Double> DEFAULT_WEIGHTS =
      Map.of(
          RankingSignal.FACTORS, 1.0,
          RankingSignal.NEIGHBOURS, 1.0,
          RankingSignal.TOPICS, 0.3,
          RankingSignal.FORECAST, 0.2,
          RankingSignal.OWN_FREQUENCY, 1.0,
          RankingSignal.RECENT_POPULARITY, 0.3);

  /** Below this much growth over all topics, no interest is emerging. */
  private static final double LEAST_GROWTH = 0.05;

  /**
   * The plan for a user.
   *
   * @param discovery whether the list is to hold only items new to the user
   */
  public static ScoringPlan of(
      UserState user, Horizon horizon, RankingWeights learned, boolean discovery) {
    Map<RankingSignal, Double> weights = weights(learned, discovery);
    return switch (horizon) {
      case NOW -> new ScoringPlan(user.history(), user.profile(), user.forecast(), weights);
      case LONG -> longRun(user, weights);
      case EMERGING -> emerging(user, weights);
    };
  }

  private static Map<RankingSignal, Double> weights(RankingWeights learned, boolean discovery) {
    Map<RankingSignal, Double> weights = discovery ? learned.discovery() : learned.repeats();
    boolean untrained = weights.values().stream().allMatch(weight -> weight == 0);
    return untrained ? DEFAULT_WEIGHTS : weights;
  }

  /** The neighbours of the latest items give their say to the factors of the whole history. */
  private static ScoringPlan longRun(UserState user, Map<RankingSignal, Double> weights) {
    EnumMap<RankingSignal, Double> changed = new EnumMap<>(weights);
    changed.merge(RankingSignal.FACTORS, weights.get(RankingSignal.NEIGHBOURS), Double::sum);
    changed.put(RankingSignal.NEIGHBOURS, 0.0);
    return new ScoringPlan(ageless(user.history()), user.longRun(), user.longRun(), changed);
  }

  /** The topics that grow lead; what the user chose anyway does not count. */
  private static ScoringPlan emerging(UserState user, Map<RankingSignal, Double> weights) {
    float[] growth = growth(user);
    EnumMap<RankingSignal, Double> changed = new EnumMap<>(RankingSignal.class);
    weights.forEach((signal, weight) -> changed.put(signal, weight / 2));
    changed.put(RankingSignal.OWN_FREQUENCY, 0.0);
    double strongest = weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    changed.put(RankingSignal.TOPICS, Math.max(1, strongest));
    changed.put(RankingSignal.FORECAST, 0.0);
    return new ScoringPlan(user.history(), growth, growth, changed);
  }

  private static float[] growth(UserState user) {
    float[] growth = new float[user.profile().length];
    double total = 0;
    for (int topic = 0; topic < growth.length; topic++) {
      float coming = Math.max(user.profile()[topic], user.forecast()[topic]);
      growth[topic] = Math.max(0, coming - user.longRun()[topic]);
      total += growth[topic];
    }
    if (total < LEAST_GROWTH) {
      return user.profile();
    }
    for (int topic = 0; topic < growth.length; topic++) {
      growth[topic] /= (float) total;
    }
    return growth;
  }

  /** The same events as if all of them had just happened. */
  private static UserHistory ageless(UserHistory history) {
    int[] items = new int[history.length()];
    byte[] types = new byte[items.length];
    long[] times = new long[items.length];
    float[] values = new float[items.length];
    Arrays.fill(times, history.asOf());
    for (int event = 0; event < items.length; event++) {
      items[event] = history.item(event);
      types[event] = history.type(event);
      values[event] = history.value(event);
    }
    return UserHistory.of(items, types, times, values, history.asOf());
  }
}
