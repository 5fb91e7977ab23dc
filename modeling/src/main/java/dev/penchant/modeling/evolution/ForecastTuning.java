package dev.penchant.modeling.evolution;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.ForecastMethod;
import dev.penchant.modeling.artifact.ProfileHistory;
import java.util.function.ToDoubleFunction;

/**
 * Chooses the settings of the naive forecasts by the likelihood of the items of one validation
 * period, so that a learned forecast is compared with the best that needs no learning.
 */
public final class ForecastTuning {
  private static final double[] SMOOTHINGS = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};
  private static final double[] HALF_LIVES = {
    0.5, 1, 1.5, 2, 3, 4, 6, 12, Double.POSITIVE_INFINITY
  };
  private static final double[] PRIOR_WEIGHTS = {1, 2, 5, 10, 20, 40};
  private static final double[] SHRINKAGES = {0, 2, 5, 10, 20, 50, 100, 200};

  /** More users would not change the choice, only take longer. */
  private static final int MAXIMUM_USERS = 2_000;

  private final InterestPeriods interests;
  private final int validation;
  private final int threads;
  private final Progress progress;

  private ForecastTuning(
      InterestPeriods interests, int validation, int threads, Progress progress) {
    this.interests = interests;
    this.validation = validation;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * The best settings for foretelling a period; the defaults if no user has events in it and
   * before.
   *
   * @param population the profile that stands in for what a user's own events leave open
   * @param validation index of the period to be foretold
   */
  public static ForecastSettings tuned(
      InterestPeriods interests,
      float[] population,
      int validation,
      int threads,
      Progress progress) {
    return new ForecastTuning(interests, validation, threads, progress).tuned(population);
  }

  private ForecastSettings tuned(float[] population) {
    ForecastSettings defaults = ForecastSettings.defaults();
    ForecastCases cases = ForecastCases.of(interests.documents(), validation).sample(MAXIMUM_USERS);
    if (cases.size() == 0) {
      return defaults;
    }
    ProfileHistory profiles =
        interests.profiles(
            InterestPeriods.prior(population, defaults.priorWeight()), threads, progress);
    NaiveForecaster forecaster = new NaiveForecaster(interests, profiles, population, defaults);
    Likeliest foldIn = new Likeliest(forecaster, ForecastMethod.FOLD_IN, cases, defaults);
    // one coordinate after the other, twice: the two hardly interact
    for (int round = 0; round < 2; round++) {
      for (double halfLife : HALF_LIVES) {
        foldIn.ask(foldIn.settings.withFoldIn(halfLife, foldIn.settings.priorWeight()));
      }
      for (double weight : PRIOR_WEIGHTS) {
        foldIn.ask(foldIn.settings.withFoldIn(foldIn.settings.halfLife(), weight));
      }
    }
    Likeliest smoothed =
        new Likeliest(forecaster, ForecastMethod.EXPONENTIAL_SMOOTHING, cases, foldIn.settings);
    for (double smoothing : SMOOTHINGS) {
      smoothed.ask(foldIn.settings.withSmoothing(smoothing));
    }
    Likeliest shrunk =
        new Likeliest(forecaster, ForecastMethod.SHRUNK_SMOOTHING, cases, smoothed.settings);
    for (double shrinkage : SHRINKAGES) {
      shrunk.ask(smoothed.settings.withShrinkage(shrinkage));
    }
    return bestDrift(forecaster, cases, shrunk.settings);
  }

  /** The settings under which one method foretells the cases best of all that were asked. */
  private final class Likeliest {
    private final NaiveForecaster forecaster;
    private final ForecastMethod method;
    private final ForecastCases cases;
    private ForecastSettings settings;
    private double natsPerToken = Double.NEGATIVE_INFINITY;

    Likeliest(
        NaiveForecaster forecaster,
        ForecastMethod method,
        ForecastCases cases,
        ForecastSettings start) {
      this.forecaster = forecaster;
      this.method = method;
      this.cases = cases;
      this.settings = start;
    }

    /** Of equals the first stays. */
    void ask(ForecastSettings other) {
      NaiveForecaster asked = forecaster.with(other);
      double reached =
          cases
              .evaluate(
                  interests.topics()::probability,
                  (user, period) -> asked.forecast(method, user, period),
                  threads,
                  progress)
              .natsPerToken();
      if (reached > natsPerToken) {
        settings = other;
        natsPerToken = reached;
      }
    }
  }

  private ForecastSettings bestDrift(
      NaiveForecaster forecaster, ForecastCases cases, ForecastSettings start) {
    NaiveForecaster tuned = forecaster.with(start);
    float[][] forecasts =
        cases.forecasts(
            (user, period) -> tuned.forecast(ForecastMethod.FOLD_IN, user, period),
            threads,
            progress);
    ItemDrift drift = new ItemDrift(interests, tuned, validation, threads, progress);
    ToDoubleFunction<PeriodTopics> likelihood =
        topics -> cases.evaluate(topics, forecasts).natsPerToken();
    return start.withDrift(new DriftTuning(drift, validation, likelihood).best());
  }
}
