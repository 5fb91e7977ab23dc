package dev.penchant.recommendation.candidate;

import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.artifact.RankingWeights;
import dev.penchant.modeling.artifact.SignalWeights;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.ranking.UserScores;
import dev.penchant.recommendation.Horizon;
import java.util.Arrays;
import java.util.Map;

/**
 * What the signals are computed from and how they are weighed for one request.
 *
 * @param horizon which of the user's interests the profile is made of; only {@link
 *     Horizon#EMERGING} asks the forecast
 * @param profile of the interests to be met, one weight per topic
 * @param weights for items new to the user
 * @param owned for items of the history
 * @param ownedOffset added to the score of items of the history
 */
public record ScoringPlan(
    Horizon horizon,
    UserHistory history,
    float[] profile,
    SignalWeights weights,
    SignalWeights owned,
    double ownedOffset) {

  /** For a model whose weights could not be learned. */
  private static final SignalWeights DEFAULT_WEIGHTS =
      SignalWeights.ofPlain(
          Map.of(
              RankingSignal.FACTORS, 1.0,
              RankingSignal.NEIGHBOURS, 1.0,
              RankingSignal.TOPICS, 0.5,
              RankingSignal.OWN_FREQUENCY, 1.0,
              RankingSignal.RECENT_POPULARITY, 0.3));

  /** Below this much growth over all topics, no interest is emerging. */
  private static final double LEAST_GROWTH = 0.05;

  /**
   * The plan for a user.
   *
   * @param discovery whether the list is to hold only items new to the user
   */
  public static ScoringPlan of(
      UserState user, Horizon horizon, RankingWeights learned, boolean discovery) {
    return switch (horizon) {
      case NOW -> now(user, learned, discovery);
      case LONG -> longRun(user, now(user, learned, discovery));
      case EMERGING -> emerging(user, now(user, learned, discovery));
    };
  }

  /** Turns the scores to the user of this plan. */
  public void compute(UserScores scores) {
    scores.compute(history, profile, weights, owned, ownedOffset);
  }

  private static ScoringPlan now(UserState user, RankingWeights learned, boolean discovery) {
    SignalWeights weights = discovery ? learned.discovery() : learned.repeats();
    boolean untrained = weights.ignoresAll();
    return new ScoringPlan(
        Horizon.NOW,
        user.history(),
        user.profile(),
        untrained ? DEFAULT_WEIGHTS : weights,
        untrained ? DEFAULT_WEIGHTS : learned.owned(),
        untrained ? 0 : learned.ownedOffset());
  }

  /** The neighbours of the latest items give their say to the factors of the whole history. */
  private static ScoringPlan longRun(UserState user, ScoringPlan now) {
    return new ScoringPlan(
        Horizon.LONG,
        ageless(user.history()),
        user.longRun(),
        now.weights.moved(RankingSignal.NEIGHBOURS, RankingSignal.FACTORS),
        now.owned.moved(RankingSignal.NEIGHBOURS, RankingSignal.FACTORS),
        now.ownedOffset);
  }

  /** The topics that grow lead; what the user chose anyway does not count. */
  private static ScoringPlan emerging(UserState user, ScoringPlan now) {
    float[] growth = growth(user);
    SignalWeights led =
        now.weights
            .times(0.5)
            .with(RankingSignal.OWN_FREQUENCY, 0)
            .with(RankingSignal.TOPICS, Math.max(1, now.weights.greatest()));
    return new ScoringPlan(Horizon.EMERGING, user.history(), growth, led, led, 0);
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
