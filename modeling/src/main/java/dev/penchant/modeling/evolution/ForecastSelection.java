package dev.penchant.modeling.evolution;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.ForecastMethod;
import dev.penchant.modeling.artifact.ForecastReport;
import dev.penchant.modeling.deep.DeepEngine;
import dev.penchant.modeling.evaluation.ForecastEvaluation;
import dev.penchant.modeling.evaluation.Interval;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds which forecast a shop's own past speaks for. Topics, settings and net see nothing of the
 * test period, the last full one; settings and the number of epochs are chosen on the period before
 * it. The net wins only if its gain over the best naive forecast is beyond chance: the 95% interval
 * over users of the difference in log-likelihood lies above 0.
 */
public final class ForecastSelection {
  private static final int LEAST_CASES = 30;

  /** Fewer transitions from period to period teach a net nothing. */
  private static final int LEAST_TRANSITIONS = 500;

  private final InterestPeriods interests;
  private final int test;
  private final EvolutionHyperparameters hyperparameters;
  private final Optional<DeepEngine> engine;
  private final long seed;
  private final int threads;

  /**
   * @param interests seen through topics that were learned without the test period
   * @param engine empty if the machine has none; then only naive forecasts compete
   */
  public ForecastSelection(
      InterestPeriods interests,
      EvolutionHyperparameters hyperparameters,
      Optional<DeepEngine> engine,
      long seed,
      int threads) {
    this.interests = interests;
    this.test = interests.documents().lastFullPeriod();
    this.hyperparameters = hyperparameters;
    this.engine = engine;
    this.seed = seed;
    this.threads = threads;
  }

  /**
   * What the selection found.
   *
   * @param epochs for which the net was trained, 0 if there was none to train
   */
  public record Choice(ForecastReport report, int epochs) {}

  public Choice choose(Progress progress) {
    ForecastCases cases = ForecastCases.of(interests.documents(), test);
    if (test < 1 || cases.size() < LEAST_CASES) {
      return new Choice(
          unmeasured(
              "The log is too short to hold out a period: fold-in of the history is used", cases),
          0);
    }
    float[] population = interests.populationBefore(test);
    ForecastSettings settings =
        ForecastTuning.tuned(interests, population, test - 1, threads, progress.part(0, 0.1));
    NaiveForecaster naive =
        new NaiveForecaster(
            interests,
            interests.profiles(
                InterestPeriods.prior(population, settings.priorWeight()), threads, progress),
            population,
            settings);
    Map<ForecastMethod, ForecastEvaluation> measured = new EnumMap<>(ForecastMethod.class);
    for (ForecastMethod method : ForecastMethod.values()) {
      if (method.isNaive()) {
        measured.put(
            method,
            cases.evaluate(
                interests,
                (user, period) -> naive.forecast(method, user, period),
                threads,
                progress));
      }
    }
    progress.report(0.2, "naive forecasts measured");
    int epochs = 0;
    if (engine.isPresent() && test >= 3 && transitions() >= LEAST_TRANSITIONS) {
      epochs = measureNet(engine.get(), naive, population, cases, measured, progress);
    }
    return new Choice(report(measured, cases), epochs);
  }

  private int measureNet(
      DeepEngine engine,
      NaiveForecaster naive,
      float[] population,
      ForecastCases cases,
      Map<ForecastMethod, ForecastEvaluation> measured,
      Progress progress) {
    EvolutionSequences sequences =
        new EvolutionSequences(interests, naive, population, test, threads, progress);
    SequenceForecasts byUser = new SequenceForecasts(sequences, interests.documents().userCount());
    ForecastCases validation = ForecastCases.of(interests.documents(), test - 1);
    EvolutionTraining training = new EvolutionTraining(engine, hyperparameters, seed);
    EvolutionTraining.Trained tuned =
        training.untilBest(
            sequences,
            sequences.stepOf(test - 2),
            forecasts ->
                validation
                    .evaluate(interests, byUser.of(forecasts), threads, progress)
                    .natsPerToken(),
            progress.part(0.2, 0.7));
    // where no epoch helped on the validation period, one shows that on the test period, too
    int epochs = Math.max(1, tuned.epochs());
    EvolutionTraining.Trained refitted =
        training.forEpochs(sequences, sequences.stepOf(test - 1), epochs, progress.part(0.7, 0.95));
    try (EvolutionForecaster net =
        new EvolutionForecaster(engine, hyperparameters, sequences, refitted.parameters())) {
      float[][] forecasts = net.forecasts(sequences, progress);
      measured.put(
          ForecastMethod.LSTM, cases.evaluate(interests, byUser.of(forecasts), threads, progress));
    }
    return epochs;
  }

  private long transitions() {
    PeriodDocuments documents = interests.documents();
    long count = 0;
    for (int user = 0; user < documents.userCount(); user++) {
      count += Math.max(0, documents.endBefore(user, test) - documents.start(user) - 1);
    }
    return count;
  }

  private ForecastReport report(
      Map<ForecastMethod, ForecastEvaluation> measured, ForecastCases cases) {
    Map<ForecastMethod, Double> perplexities = new EnumMap<>(ForecastMethod.class);
    measured.forEach((method, evaluation) -> perplexities.put(method, evaluation.perplexity()));
    ForecastMethod bestNaive =
        perplexities.entrySet().stream()
            .filter(entry -> entry.getKey().isNaive())
            .min(Map.Entry.comparingByValue())
            .orElseThrow()
            .getKey();
    ForecastEvaluation net = measured.get(ForecastMethod.LSTM);
    if (net == null) {
      return report(perplexities, bestNaive, cases, bestNaive.label() + " foretold best");
    }
    Interval gain = net.gainOver(measured.get(bestNaive), seed);
    boolean wins = gain.low() > 0;
    String message =
        String.format(
            Locale.ROOT,
            wins
                ? "The net beat %s by %.3f to %.3f nats an event"
                : "%s is shown: the net did not beat it beyond chance (%.3f to %.3f nats an event)",
            bestNaive.label(),
            gain.low(),
            gain.high());
    return report(perplexities, wins ? ForecastMethod.LSTM : bestNaive, cases, message);
  }

  private ForecastReport report(
      Map<ForecastMethod, Double> perplexities,
      ForecastMethod winner,
      ForecastCases cases,
      String message) {
    return new ForecastReport(perplexities, winner, cases.size(), cases.eventCount(), message);
  }

  private ForecastReport unmeasured(String message, ForecastCases cases) {
    return report(Map.of(), ForecastMethod.FOLD_IN, cases, message);
  }
}
