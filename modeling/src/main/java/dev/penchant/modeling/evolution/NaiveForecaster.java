package dev.penchant.modeling.evolution;

import dev.penchant.modeling.artifact.ForecastMethod;
import dev.penchant.modeling.artifact.ProfileHistory;
import dev.penchant.modeling.evaluation.NaiveForecasts;
import java.util.ArrayList;
import java.util.List;

/**
 * Forecasts without learning, for any user and target period, from what lies before that period. A
 * user without history gets the population's profile. Immutable and thread-safe.
 */
final class NaiveForecaster {
  private final InterestPeriods interests;
  private final ProfileHistory profiles;
  private final float[] population;
  private final ForecastSettings settings;
  private final float[] prior;

  /**
   * @param profiles of all periods, folded in with {@code population} as prior
   */
  NaiveForecaster(
      InterestPeriods interests,
      ProfileHistory profiles,
      float[] population,
      ForecastSettings settings) {
    this.interests = interests;
    this.profiles = profiles;
    this.population = population.clone();
    this.settings = settings;
    this.prior = InterestPeriods.prior(population, settings.priorWeight());
  }

  ForecastSettings settings() {
    return settings;
  }

  /** The same with other settings. */
  NaiveForecaster with(ForecastSettings others) {
    return new NaiveForecaster(interests, profiles, population, others);
  }

  /**
   * The user's forecast for a period, a distribution over topics.
   *
   * @throws IllegalArgumentException for a method that has to be learned
   */
  float[] forecast(ForecastMethod method, int user, int period) {
    if (method == ForecastMethod.FOLD_IN) {
      return interests.decayedProfile(user, period, settings.halfLife(), prior);
    }
    List<float[]> past = past(user, period);
    if (past.isEmpty()) {
      return population.clone();
    }
    return switch (method) {
      case LAST_PERIOD -> NaiveForecasts.lastPeriod(past);
      case LONG_RUN_MEAN -> NaiveForecasts.longRunMean(past);
      case EXPONENTIAL_SMOOTHING -> NaiveForecasts.exponentialSmoothing(past, settings.smoothing());
      case SHRUNK_SMOOTHING ->
          shrunk(
              NaiveForecasts.exponentialSmoothing(past, settings.smoothing()),
              eventsBefore(user, period));
      default -> throw new IllegalArgumentException(method.label() + " is no naive forecast");
    };
  }

  private float[] shrunk(float[] smoothed, long events) {
    double own = events / (events + settings.shrinkage());
    float[] mixed = new float[smoothed.length];
    for (int topic = 0; topic < mixed.length; topic++) {
      mixed[topic] = (float) (own * smoothed[topic] + (1 - own) * population[topic]);
    }
    return mixed;
  }

  private long eventsBefore(int user, int period) {
    long events = 0;
    for (int entry = profiles.start(user);
        entry < profiles.end(user) && profiles.periodIndex(entry) < period;
        entry++) {
      events += profiles.eventCount(entry);
    }
    return events;
  }

  private List<float[]> past(int user, int period) {
    List<float[]> past = new ArrayList<>();
    for (int entry = profiles.start(user);
        entry < profiles.end(user) && profiles.periodIndex(entry) < period;
        entry++) {
      float[] profile = new float[profiles.topicCount()];
      profiles.copyTo(entry, profile);
      past.add(profile);
    }
    return past;
  }
}
