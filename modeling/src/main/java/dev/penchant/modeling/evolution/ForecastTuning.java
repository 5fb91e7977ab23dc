package dev.penchant.modeling.evolution;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.ForecastMethod;
import dev.penchant.modeling.artifact.ProfileHistory;
import dev.penchant.modeling.evaluation.ForecastEvaluation;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Chooses the settings of the naive forecasts by the likelihood of the items of one validation
 * period, so that a learned forecast is compared with the best that needs no learning. Settings
 * that a shop has had stay until others are visibly better, beyond chance, paired over users: two
 * settings that foretell alike make different profiles, and users whose behaviour has not changed
 * should find theirs unchanged.
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

  /** Nats an event by which others must be better, chance aside: below it no list would show it. */
  private static final double VISIBLE = 0.03;

  /** Of the resampling alone, so that the same evaluations always decide the same. */
  private static final long RESAMPLING_SEED = 1;

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
   * @param former the settings that the shop has had, if it has
   */
  public static ForecastSettings tuned(
      InterestPeriods interests,
      float[] population,
      int validation,
      Optional<ForecastSettings> former,
      int threads,
      Progress progress) {
    return new ForecastTuning(interests, validation, threads, progress).tuned(population, former);
  }

  private ForecastSettings tuned(float[] population, Optional<ForecastSettings> former) {
    ForecastSettings defaults = ForecastSettings.defaults();
    ForecastCases cases = ForecastCases.of(interests.documents(), validation).sample(MAXIMUM_USERS);
    if (cases.size() == 0) {
      return former.orElse(defaults);
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
    former.ifPresent(
        had -> foldIn.prefer(foldIn.settings.withFoldIn(had.halfLife(), had.priorWeight())));
    Likeliest smoothed =
        new Likeliest(forecaster, ForecastMethod.EXPONENTIAL_SMOOTHING, cases, foldIn.settings);
    for (double smoothing : SMOOTHINGS) {
      smoothed.ask(foldIn.settings.withSmoothing(smoothing));
    }
    former.ifPresent(had -> smoothed.prefer(smoothed.settings.withSmoothing(had.smoothing())));
    Likeliest shrunk =
        new Likeliest(forecaster, ForecastMethod.SHRUNK_SMOOTHING, cases, smoothed.settings);
    for (double shrinkage : SHRINKAGES) {
      shrunk.ask(smoothed.settings.withShrinkage(shrinkage));
    }
    former.ifPresent(had -> shrunk.prefer(shrunk.settings.withShrinkage(had.shrinkage())));
    return bestDrift(forecaster, cases, shrunk.settings);
  }

  /** The settings under which one method foretells the cases best of all that were asked. */
  private final class Likeliest {
    private final NaiveForecaster forecaster;
    private final ForecastMethod method;
    private final ForecastCases cases;
    private ForecastSettings settings;
    private Optional<ForecastEvaluation> best = Optional.empty();

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
      ForecastEvaluation reached = evaluate(other);
      if (best.isEmpty() || reached.natsPerToken() > best.get().natsPerToken()) {
        settings = other;
        best = Optional.of(reached);
      }
    }

    /** Takes these unless the best so far is visibly better, whichever users were drawn. */
    void prefer(ForecastSettings former) {
      if (best.isPresent() && former.equals(settings)) {
        return;
      }
      ForecastEvaluation reached = evaluate(former);
      if (best.isEmpty() || best.get().gainOver(reached, RESAMPLING_SEED).low() <= VISIBLE) {
        settings = former;
        best = Optional.of(reached);
      }
    }

    private ForecastEvaluation evaluate(ForecastSettings asked) {
      NaiveForecaster asking = forecaster.with(asked);
      return cases.evaluate(
          interests.topics()::probability,
          (user, period) -> asking.forecast(method, user, period),
          threads,
          progress);
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
