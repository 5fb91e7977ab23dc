package dev.penchant.modeling.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.TrainingStopped;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.BehaviourDatasetBuilder;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.deep.DeepEngine;
import dev.penchant.modeling.deep.EngineChoice;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.FactorMatrix;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Users who turn from one of three interests to the next every month: only order tells what next.
 */
class EvolutionNetTest {
  private static final int TOPICS = 3;
  private static final int MONTHS = 8;
  private static final int USERS = 120;
  private static final float[] POPULATION = {1 / 3f, 1 / 3f, 1 / 3f};
  private static final EvolutionHyperparameters SETTINGS =
      new EvolutionHyperparameters(16, 0, 0.02f, 0, 16, 12, 12, 1);

  private final InterestPeriods interests = interests();

  private static InterestPeriods interests() {
    BehaviourDatasetBuilder builder = BehaviourDataset.builder();
    for (int topic = 0; topic < TOPICS; topic++) {
      builder.item("item-" + topic);
    }
    LocalDate start = LocalDate.of(2026, 1, 3);
    for (int user = 0; user < USERS; user++) {
      for (int month = 0; month < MONTHS; month++) {
        long time = start.plusMonths(month).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        for (int event = 0; event < 4; event++) {
          String item = "item-" + (user + month) % TOPICS;
          builder.add("user-" + user, item, EventType.VIEW, time + event, 0);
        }
      }
    }
    builder.add(
        "late",
        "item-0",
        EventType.VIEW,
        start.plusMonths(7).plusDays(27).atStartOfDay(ZoneOffset.UTC).toEpochSecond(),
        0);
    PeriodDocuments documents =
        PeriodDocuments.of(
            builder.build(), EventStrengths.defaults(), PeriodLength.MONTH, ZoneOffset.UTC);
    float[] topics = {0.98f, 0.01f, 0.01f, 0.01f, 0.98f, 0.01f, 0.01f, 0.01f, 0.98f};
    return new InterestPeriods(
        documents,
        new TopicModel(new FactorMatrix(TOPICS, TOPICS, topics), new float[] {0.1f, 0.1f, 0.1f}));
  }

  private EvolutionSequences sequences() {
    ForecastSettings naive = new ForecastSettings(0.5, 5, 1, 1, DriftSettings.none());
    return new EvolutionSequences(
        interests,
        period -> PeriodTopics.asLearned(interests.topics()),
        new NaiveForecaster(
            interests,
            interests.profiles(InterestPeriods.prior(POPULATION, 1), 1, Progress.none()),
            POPULATION,
            naive),
        POPULATION,
        MONTHS - 1,
        1,
        Progress.none());
  }

  @ParameterizedTest
  @EnumSource(
      value = EngineChoice.class,
      names = {"PYTORCH", "MXNET"})
  void both_engines_learn_the_cycle_that_a_naive_forecast_misses(EngineChoice choice) {
    DeepEngine engine = DeepEngine.of(choice).orElseThrow();

    double untrained = perplexity(engine, 0);
    double trained = perplexity(engine, 12);

    // knowing the next item leaves about one choice; not knowing it leaves up to three
    assertThat(untrained).isGreaterThan(2.5);
    assertThat(trained).isLessThan(1.4);
  }

  @Test
  void parameters_trained_on_one_engine_forecast_the_same_on_the_other() {
    DeepEngine pytorch = DeepEngine.of(EngineChoice.PYTORCH).orElseThrow();
    DeepEngine mxnet = DeepEngine.of(EngineChoice.MXNET).orElseThrow();
    EvolutionSequences sequences = sequences();
    byte[] parameters = train(pytorch, sequences, 3).parameters();

    float[][] one = forecasts(pytorch, sequences, parameters);
    float[][] other = forecasts(mxnet, sequences, parameters);

    for (int row = 0; row < one.length; row += 17) {
      assertThat(other[row]).containsExactly(one[row], within(1e-4f));
    }
  }

  @Test
  void the_same_seed_gives_the_same_net() {
    DeepEngine engine = DeepEngine.of(EngineChoice.PYTORCH).orElseThrow();
    EvolutionSequences sequences = sequences();

    byte[] one = train(engine, sequences(), 2).parameters();
    byte[] again = train(engine, sequences, 2).parameters();

    assertThat(again).isEqualTo(one);
  }

  @Test
  void an_untrained_net_is_the_naive_forecast() {
    DeepEngine engine = DeepEngine.of(EngineChoice.PYTORCH).orElseThrow();
    EvolutionSequences sequences = sequences();
    float[][] forecasts = forecasts(engine, sequences, train(engine, sequences, 0).parameters());

    float[] base = sequences.base(5);
    for (int index = 0; index < base.length; index++) {
      assertThat(forecasts[5][index]).isCloseTo((float) Math.exp(base[index]), within(1e-4f));
    }
  }

  @Test
  void training_stops_when_asked_and_leaves_the_engine_to_others() {
    DeepEngine engine = DeepEngine.of(EngineChoice.PYTORCH).orElseThrow();
    Progress stopping =
        new Progress() {
          @Override
          public void report(double fraction, String message) {}

          @Override
          public void checkStop() {
            throw new TrainingStopped("enough");
          }
        };
    EvolutionSequences sequences = sequences();

    assertThatThrownBy(
            () ->
                new EvolutionTraining(engine, SETTINGS, 1)
                    .forEpochs(sequences, MONTHS - 2, 5, stopping))
        .isInstanceOf(TrainingStopped.class);
    assertThat(train(engine, sequences, 1).epochs()).isEqualTo(1);
  }

  private double perplexity(DeepEngine engine, int epochs) {
    EvolutionSequences sequences = sequences();
    // the last step, whose target is the test, is not learned from
    EvolutionTraining.Trained trained = train(engine, sequences, epochs);
    float[][] forecasts = forecasts(engine, sequences, trained.parameters());
    SequenceForecasts byUser = new SequenceForecasts(sequences, interests.documents().userCount());
    return ForecastCases.of(interests.documents(), MONTHS - 1)
        .evaluate(interests.topics()::probability, byUser.of(forecasts), 1, Progress.none())
        .perplexity();
  }

  private static EvolutionTraining.Trained train(
      DeepEngine engine, EvolutionSequences sequences, int epochs) {
    return new EvolutionTraining(engine, SETTINGS, 11)
        .forEpochs(sequences, sequences.stepOf(MONTHS - 2), epochs, Progress.none());
  }

  private static float[][] forecasts(
      DeepEngine engine, EvolutionSequences sequences, byte[] parameters) {
    try (EvolutionForecaster net =
        new EvolutionForecaster(engine, SETTINGS, sequences, parameters)) {
      return net.forecasts(sequences, Progress.none());
    }
  }
}
