package dev.penchant.modeling.evolution;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.ForecastMethod;
import dev.penchant.modeling.artifact.ProfileForecast;
import dev.penchant.modeling.artifact.ProfileHistory;
import dev.penchant.modeling.artifact.ProfileTable;
import dev.penchant.modeling.deep.DeepEngine;
import dev.penchant.modeling.parallel.Workers;

/** Foretells the period after the end of the log, with everything the log holds. */
public final class NextPeriod {
  private static final int BLOCK_USERS = 64;

  private final InterestPeriods interests;
  private final float[] population;
  private final NaiveForecaster naive;
  private final DriftSettings drift;
  private final int threads;

  /**
   * @param profiles of all periods
   * @param corrected whether topics are corrected for drift where the net learns
   */
  public NextPeriod(
      InterestPeriods interests,
      ProfileHistory profiles,
      ForecastSettings settings,
      boolean corrected,
      int threads) {
    this.interests = interests;
    this.population = interests.populationBefore(interests.documents().periodCount());
    this.naive = new NaiveForecaster(interests, profiles, population, settings);
    this.drift = corrected ? settings.drift() : DriftSettings.none();
    this.threads = threads;
  }

  /** Forecasts of every user by a method that needs no learning. */
  public ProfileForecast byNaive(ForecastMethod method, Progress progress) {
    int period = interests.documents().periodCount();
    return forecast(method, user -> naive.forecast(method, user, period), progress);
  }

  /**
   * Forecasts of every user by the net, trained on all full periods; a user without history gets
   * the population's profile.
   *
   * @param epochs as found by {@link ForecastSelection}
   */
  public ProfileForecast byNet(
      DeepEngine engine,
      EvolutionHyperparameters hyperparameters,
      int epochs,
      long seed,
      Progress progress) {
    PeriodDocuments documents = interests.documents();
    int period = documents.periodCount();
    ItemDrift itemDrift = new ItemDrift(interests, naive, period, threads, progress);
    EvolutionSequences sequences =
        new EvolutionSequences(
            interests,
            target -> itemDrift.expectedIn(target, drift),
            naive,
            population,
            period,
            threads,
            progress);
    EvolutionTraining.Trained trained =
        new EvolutionTraining(engine, hyperparameters, seed)
            .forEpochs(
                sequences,
                sequences.stepOf(documents.lastFullPeriod()),
                epochs,
                progress.part(0, 0.9));
    try (EvolutionForecaster net =
        new EvolutionForecaster(engine, hyperparameters, sequences, trained.parameters())) {
      SequenceForecasts byUser = new SequenceForecasts(sequences, documents.userCount());
      ForecastCases.Forecaster forecaster = byUser.of(net.forecasts(sequences, progress));
      return forecast(
          ForecastMethod.LSTM,
          user -> byUser.contains(user) ? forecaster.forecast(user, period) : population.clone(),
          progress);
    }
  }

  private interface OfUser {
    float[] forecast(int user);
  }

  private ProfileForecast forecast(ForecastMethod method, OfUser forecaster, Progress progress) {
    PeriodDocuments documents = interests.documents();
    int topicCount = interests.topics().topicCount();
    float[] weights = new float[Math.multiplyExact(documents.userCount(), topicCount)];
    try (Workers workers = new Workers(threads)) {
      workers.run(
          (documents.userCount() + BLOCK_USERS - 1) / BLOCK_USERS,
          (block, worker) -> {
            int end = Math.min(documents.userCount(), (block + 1) * BLOCK_USERS);
            for (int user = block * BLOCK_USERS; user < end; user++) {
              float[] profile = forecaster.forecast(user);
              System.arraycopy(profile, 0, weights, user * topicCount, topicCount);
            }
          },
          progress);
    }
    return new ProfileForecast(
        documents.firstPeriod().plus(documents.periodCount()),
        method,
        new ProfileTable(topicCount, weights));
  }
}
