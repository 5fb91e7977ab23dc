package dev.penchant.modeling.evolution;

import dev.penchant.modeling.artifact.ForecastMethod;
import dev.penchant.modeling.artifact.ProfileHistory;
import dev.penchant.modeling.spread.ProfileSpread;
import java.util.Arrays;
import java.util.Optional;

/**
 * How far profiles come to lie from what was foretold of them, on the last full period: its
 * profiles, few events and all, beside forecasts from the periods before it. Measured by the naive
 * forecast of the method, for a net by the fold-in, which is never better where a net is shown: its
 * intervals are then rather wide. Topics are those of the whole log, the period included.
 */
public final class ForecastSpread {
  private static final int LEAST_USERS = 30;
  private static final int MOST_USERS = 500;

  /** Topics that neither was nor was to be of any weight tell nothing of the others' error. */
  private static final float LEAST_WEIGHT = 0.05f;

  private ForecastSpread() {}

  /** Empty if fewer than 30 users have a history before the last full period and events in it. */
  public static Optional<ProfileSpread> measure(
      InterestPeriods interests,
      ProfileHistory profiles,
      ForecastSettings settings,
      ForecastMethod method) {
    PeriodDocuments documents = interests.documents();
    int period = documents.lastFullPeriod();
    if (period < 1) {
      return Optional.empty();
    }
    int[] cases = cases(documents, period);
    if (cases.length < LEAST_USERS) {
      return Optional.empty();
    }
    NaiveForecaster naive =
        new NaiveForecaster(interests, profiles, interests.populationBefore(period), settings);
    int topicCount = profiles.topicCount();
    double[] foretold = new double[cases.length * topicCount];
    double[] observed = new double[foretold.length];
    int count = 0;
    for (int user : cases) {
      float[] forecast =
          naive.forecast(method.isNaive() ? method : ForecastMethod.FOLD_IN, user, period);
      int entry = documents.endBefore(user, period);
      for (int topic = 0; topic < topicCount; topic++) {
        float weight = profiles.weight(entry, topic);
        if (weight >= LEAST_WEIGHT || forecast[topic] >= LEAST_WEIGHT) {
          foretold[count] = forecast[topic];
          observed[count++] = weight;
        }
      }
    }
    return Optional.of(
        ProfileSpread.calibrated(Arrays.copyOf(foretold, count), Arrays.copyOf(observed, count)));
  }

  /** Users with documents before the period and in it, spread evenly over all of them. */
  private static int[] cases(PeriodDocuments documents, int period) {
    int[] users = new int[documents.userCount()];
    int count = 0;
    for (int user = 0; user < users.length; user++) {
      int entry = documents.endBefore(user, period);
      boolean came = entry < documents.end(user) && documents.period(entry) == period;
      if (came && entry > documents.start(user)) {
        users[count++] = user;
      }
    }
    int kept = Math.min(count, MOST_USERS);
    int[] sample = new int[kept];
    for (int index = 0; index < kept; index++) {
      sample[index] = users[(int) ((long) index * count / kept)];
    }
    return sample;
  }
}
