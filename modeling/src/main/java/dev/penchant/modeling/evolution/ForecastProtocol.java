package dev.penchant.modeling.evolution;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.ForecastMethod;
import dev.penchant.modeling.artifact.ProfileHistory;
import dev.penchant.modeling.deep.DeepEngine;
import dev.penchant.modeling.evaluation.ForecastEvaluation;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.InteractionMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures forecasts of interests by what users turned to in the last full period of a log, the
 * test. Everything that is chosen (settings of naive forecasts, the strength of the correction for
 * drift, how long the net is trained) is chosen on the period before it, the validation, with
 * topics that were learned from what precedes that; then topics are learned anew from all that
 * precedes the test. So no figure of a period comes from anything that knew it.
 */
public final class ForecastProtocol {
  /** Fewer transitions from period to period teach a net nothing. */
  private static final int LEAST_TRANSITIONS = 500;

  /** Fewer users tell no period from another. */
  private static final int LEAST_CASES = 30;

  /** The name of the forecast without topics. */
  public static final String UNIGRAM = "last-period-unigram";

  private final PeriodDocuments documents;
  private final int itemCount;
  private final TopicLearner learner;
  private final EvolutionHyperparameters hyperparameters;
  private final Optional<DeepEngine> engine;
  private final long seed;
  private final int threads;

  /** Learns topics from what users did. */
  @FunctionalInterface
  public interface TopicLearner {
    /**
     * @param counts users × items
     */
    TopicModel learn(InteractionMatrix counts, Progress progress);
  }

  /**
   * One forecast, measured.
   *
   * @param method empty for the forecast without topics
   * @param corrected whether the topics' items were corrected for drift
   * @param validation as the settings were chosen by it
   * @param forecasts of the test's cases, distributions over topics; none without topics
   */
  public record Measured(
      Optional<ForecastMethod> method,
      boolean corrected,
      ForecastEvaluation validation,
      ForecastEvaluation test,
      float[][] forecasts) {
    public String name() {
      return method.map(ForecastMethod::label).orElse(UNIGRAM) + (corrected ? ", drift" : "");
    }

    public boolean isNaive() {
      return method.map(ForecastMethod::isNaive).orElse(true);
    }
  }

  /**
   * What was found.
   *
   * @param cases of the test
   * @param topics learned from what precedes the test
   * @param profiles of all periods through these topics, the test's with them
   * @param settings as chosen on the validation period
   * @param epochs for which the net was trained, 0 without one
   * @param correctedEpochs the same with topics corrected for drift
   * @param measured naive forecasts first
   */
  public record Outcome(
      ForecastCases cases,
      TopicModel topics,
      ProfileHistory profiles,
      ForecastSettings settings,
      int epochs,
      int correctedEpochs,
      List<Measured> measured) {

    /** The forecast through topics that the validation period speaks for. */
    public Optional<Measured> best(boolean naiveOnly) {
      return measured.stream()
          .filter(each -> each.method().isPresent())
          .filter(each -> each.isNaive() || !naiveOnly)
          .max((a, b) -> Double.compare(a.validation.natsPerToken(), b.validation.natsPerToken()));
    }
  }

  /**
   * @param itemCount items of the log, those without an event included
   * @param engine empty for naive forecasts only
   */
  public ForecastProtocol(
      PeriodDocuments documents,
      int itemCount,
      TopicLearner learner,
      EvolutionHyperparameters hyperparameters,
      Optional<DeepEngine> engine,
      long seed,
      int threads) {
    this.documents = documents;
    this.itemCount = itemCount;
    this.learner = learner;
    this.hyperparameters = hyperparameters;
    this.engine = engine;
    this.seed = seed;
    this.threads = threads;
  }

  /**
   * Measures the naive forecasts and, where there is an engine and enough to learn from, the net.
   *
   * @throws IllegalArgumentException if the log has fewer than two periods before its last full one
   */
  public Outcome measure(Progress progress) {
    int test = documents.lastFullPeriod();
    if (test < 2) {
      throw new IllegalArgumentException(
          "the log has %d full periods; to choose on one and test on another it takes three"
              .formatted(test + 1));
    }
    progress.report(0, "topics of what precedes the validation period");
    TopicModel early = learn(test - 1, progress.part(0, 0.2));
    progress.report(0.2, "topics of what precedes the test period");
    TopicModel late = learn(test, progress.part(0.2, 0.4));
    return measure(test, early, late, progress.part(0.4, 1));
  }

  /**
   * Measures each of the last periods as the test, always knowing nothing of it and what follows:
   * how the error of each forecast moves with time.
   *
   * @param count how many at most; fewer where the log is short, or too few users came back
   * @return oldest first
   * @throws IllegalArgumentException if there is no such period
   */
  public List<Outcome> measureLast(int count, Progress progress) {
    int last = documents.lastFullPeriod();
    int first = last + 1;
    while (first > 2 && last + 2 - first <= count && enoughCases(first - 1)) {
      first--;
    }
    if (first > last) {
      throw new IllegalArgumentException(
          "of the log's %d full periods none can be tested: it takes two before it and %d users who come back"
              .formatted(last + 1, LEAST_CASES));
    }
    List<Outcome> outcomes = new ArrayList<>();
    TopicModel early = learn(first - 1, progress.part(0, 0));
    for (int test = first; test <= last; test++) {
      Progress part =
          progress.part(
              (double) (test - first) / (last + 1 - first),
              (double) (test + 1 - first) / (last + 1 - first));
      part.report(0, "period %d of %d".formatted(test + 1 - first, last + 1 - first));
      TopicModel late = learn(test, part.part(0, 0.3));
      outcomes.add(measure(test, early, late, part.part(0.3, 1)));
      early = late;
    }
    return outcomes;
  }

  /** In the period itself and in the one before, which is its validation. */
  private boolean enoughCases(int test) {
    return ForecastCases.of(documents, test).size() >= LEAST_CASES
        && ForecastCases.of(documents, test - 1).size() >= LEAST_CASES;
  }

  private Outcome measure(int test, TopicModel early, TopicModel late, Progress progress) {
    InterestPeriods earlyInterests = new InterestPeriods(documents, early);
    ForecastSettings settings =
        ForecastTuning.tuned(
            earlyInterests,
            earlyInterests.populationBefore(test - 1),
            test - 1,
            Optional.empty(),
            threads,
            progress.part(0, 0.15));
    ForecastStage validation =
        new ForecastStage(documents, early, test - 1, settings, threads, progress);
    ForecastStage tested = new ForecastStage(documents, late, test, settings, threads, progress);
    List<Measured> measured = new ArrayList<>();
    measured.add(unigram(validation.cases(), tested.cases()));
    for (ForecastMethod method : ForecastMethod.values()) {
      if (method.isNaive()) {
        measured.addAll(naive(method, validation, tested, progress));
      }
    }
    int epochs = 0;
    int correctedEpochs = 0;
    if (engine.isPresent() && test >= 3 && transitions(test - 1) >= LEAST_TRANSITIONS) {
      epochs =
          measureNet(engine.get(), false, validation, tested, measured, progress.part(0.2, 0.6));
      correctedEpochs =
          measureNet(engine.get(), true, validation, tested, measured, progress.part(0.6, 1));
    }
    return new Outcome(
        tested.cases(),
        late,
        tested.profiles(),
        settings,
        epochs,
        correctedEpochs,
        List.copyOf(measured));
  }

  private TopicModel learn(int before, Progress progress) {
    return learner.learn(documents.countsBefore(before, itemCount), progress);
  }

  private Measured unigram(ForecastCases validation, ForecastCases test) {
    double weight = RecentUnigram.tunedWeight(documents, itemCount, validation);
    return new Measured(
        Optional.empty(),
        false,
        validation.evaluate(
            RecentUnigram.before(documents, itemCount, validation.period(), weight),
            new float[validation.size()][]),
        test.evaluate(
            RecentUnigram.before(documents, itemCount, test.period(), weight),
            new float[test.size()][]),
        new float[0][]);
  }

  private static List<Measured> naive(
      ForecastMethod method, ForecastStage validation, ForecastStage test, Progress progress) {
    float[][] validated = validation.naiveForecasts(method, progress);
    float[][] tested = test.naiveForecasts(method, progress);
    List<Measured> both = new ArrayList<>();
    for (boolean corrected : new boolean[] {false, true}) {
      both.add(
          new Measured(
              Optional.of(method),
              corrected,
              validation.evaluate(validated, corrected),
              test.evaluate(tested, corrected),
              tested));
    }
    return both;
  }

  private int measureNet(
      DeepEngine engine,
      boolean corrected,
      ForecastStage validation,
      ForecastStage test,
      List<Measured> measured,
      Progress progress) {
    EvolutionTraining training = new EvolutionTraining(engine, hyperparameters, seed);
    EvolutionSequences early = validation.sequences(corrected, progress);
    EvolutionTraining.Trained tuned =
        training.untilBest(
            early,
            early.stepOf(validation.cases().period() - 1),
            forecasts ->
                validation
                    .evaluate(ofCases(validation, early, forecasts), corrected)
                    .natsPerToken(),
            progress.part(0, 0.5));
    // where no epoch helped on the validation period, one shows that on the test period, too
    int epochs = Math.max(1, tuned.epochs());
    EvolutionSequences late = test.sequences(corrected, progress);
    EvolutionTraining.Trained refitted =
        training.forEpochs(
            late, late.stepOf(test.cases().period() - 1), epochs, progress.part(0.5, 1));
    float[][] foretold = forecasts(engine, test, late, refitted.parameters(), progress);
    measured.add(
        new Measured(
            Optional.of(ForecastMethod.LSTM),
            corrected,
            validation.evaluate(
                forecasts(engine, validation, early, tuned.parameters(), progress), corrected),
            test.evaluate(foretold, corrected),
            foretold));
    return epochs;
  }

  private float[][] forecasts(
      DeepEngine engine,
      ForecastStage stage,
      EvolutionSequences sequences,
      byte[] parameters,
      Progress progress) {
    try (EvolutionForecaster net =
        new EvolutionForecaster(engine, hyperparameters, sequences, parameters)) {
      return ofCases(stage, sequences, net.forecasts(sequences, progress));
    }
  }

  private float[][] ofCases(
      ForecastStage stage, EvolutionSequences sequences, float[][] forecasts) {
    ForecastCases.Forecaster byUser =
        new SequenceForecasts(sequences, documents.userCount()).of(forecasts);
    float[][] ofCases = new float[stage.cases().size()][];
    for (int index = 0; index < ofCases.length; index++) {
      ofCases[index] = byUser.forecast(stage.cases().user(index), stage.cases().period());
    }
    return ofCases;
  }

  private long transitions(int before) {
    long count = 0;
    for (int user = 0; user < documents.userCount(); user++) {
      count += Math.max(0, documents.endBefore(user, before) - documents.start(user) - 1);
    }
    return count;
  }
}
