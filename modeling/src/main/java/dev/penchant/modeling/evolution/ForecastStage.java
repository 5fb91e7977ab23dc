package dev.penchant.modeling.evolution;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.ForecastMethod;
import dev.penchant.modeling.artifact.ProfileHistory;
import dev.penchant.modeling.evaluation.ForecastEvaluation;
import dev.penchant.modeling.lda.TopicModel;

/**
 * One period to be foretold, with topics, profiles and naive forecasts that know nothing of it.
 * Immutable.
 */
final class ForecastStage {
  private final InterestPeriods interests;
  private final ForecastCases cases;
  private final float[] population;
  private final ProfileHistory profiles;
  private final NaiveForecaster naive;
  private final ItemDrift drift;
  private final int threads;

  /**
   * @param topics learned from what precedes the target
   * @param settings chosen on an earlier period
   */
  ForecastStage(
      PeriodDocuments documents,
      TopicModel topics,
      int target,
      ForecastSettings settings,
      int threads,
      Progress progress) {
    this.interests = new InterestPeriods(documents, topics);
    this.cases = ForecastCases.of(documents, target);
    this.population = interests.populationBefore(target);
    this.threads = threads;
    this.profiles =
        interests.profiles(
            InterestPeriods.prior(population, settings.priorWeight()), threads, progress);
    this.naive = new NaiveForecaster(interests, profiles, population, settings);
    this.drift = new ItemDrift(interests, naive, target, threads, progress);
  }

  ForecastCases cases() {
    return cases;
  }

  /** Of all periods, the target's with them. */
  ProfileHistory profiles() {
    return profiles;
  }

  /** The topics as they are expected in a period, corrected for drift or as learned. */
  PeriodTopics topics(int period, boolean corrected) {
    return drift.expectedIn(period, corrected ? naive.settings().drift() : DriftSettings.none());
  }

  ForecastEvaluation evaluate(float[][] forecasts, boolean corrected) {
    return cases.evaluate(topics(cases.period(), corrected), forecasts);
  }

  float[][] naiveForecasts(ForecastMethod method, Progress progress) {
    return cases.forecasts(
        (user, period) -> naive.forecast(method, user, period), threads, progress);
  }

  EvolutionSequences sequences(boolean corrected, Progress progress) {
    return new EvolutionSequences(
        interests,
        period -> topics(period, corrected),
        naive,
        population,
        cases.period(),
        threads,
        progress);
  }
}
