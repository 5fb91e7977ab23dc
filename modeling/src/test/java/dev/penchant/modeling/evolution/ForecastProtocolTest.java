package dev.penchant.modeling.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.ForecastMethod;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.BehaviourDatasetBuilder;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.InteractionMatrix;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Forty users, each with one of two interests for good, and a new item in the last month. */
class ForecastProtocolTest {
  private static final int USERS = 40;
  private static final int MONTHS = 5;
  private static final int ITEMS = 3;
  private final List<InteractionMatrix> learnedFrom = new ArrayList<>();

  private static PeriodDocuments documents(int months) {
    BehaviourDatasetBuilder builder =
        MonthlyLog.of(USERS, months, user -> user % 2 == 0 ? "a" : "b");
    for (int user = 0; user < USERS; user++) {
      builder.add("u" + user, "new", EventType.VIEW, MonthlyLog.time(months - 1) + 9, 0);
    }
    return PeriodDocuments.of(
        builder.build(), EventStrengths.defaults(), PeriodLength.MONTH, ZoneOffset.UTC);
  }

  private ForecastProtocol protocol(PeriodDocuments documents) {
    return new ForecastProtocol(
        documents,
        ITEMS,
        (counts, progress) -> {
          learnedFrom.add(counts);
          return new TopicModel(
              new FactorMatrix(2, ITEMS, new float[] {0.9f, 0.05f, 0.05f, 0.05f, 0.9f, 0.05f}),
              new float[] {0.1f, 0.1f});
        },
        EvolutionHyperparameters.defaults(),
        Optional.empty(),
        1,
        1);
  }

  @Test
  void topics_are_learned_from_what_precedes_validation_and_test_and_nothing_else() {
    protocol(documents(MONTHS)).measure(Progress.none());

    assertThat(learnedFrom).hasSize(2);
    assertThat(learnedFrom.get(0).strength(0)).isEqualTo(3 * 3);
    assertThat(learnedFrom.get(1).strength(0)).isEqualTo(3 * 4);
    assertThat(learnedFrom.get(1).interactionCount()).isEqualTo(USERS);
  }

  @Test
  void each_of_the_last_periods_is_measured_by_topics_that_do_not_know_it() {
    List<ForecastProtocol.Outcome> outcomes =
        protocol(documents(MONTHS)).measureLast(2, Progress.none());

    assertThat(outcomes)
        .extracting(outcome -> outcome.cases().period())
        .containsExactly(MONTHS - 2, MONTHS - 1);
    // of three months, of four and of five: the test's topics are the next validation's
    assertThat(learnedFrom).hasSize(3);
    assertThat(learnedFrom.get(0).strength(0)).isEqualTo(3 * (MONTHS - 3));
    assertThat(learnedFrom.get(2).strength(0)).isEqualTo(3 * (MONTHS - 1));
  }

  @Test
  void the_last_of_them_is_measured_as_if_alone() {
    List<ForecastProtocol.Outcome> outcomes =
        protocol(documents(MONTHS)).measureLast(99, Progress.none());
    ForecastProtocol.Outcome alone = protocol(documents(MONTHS)).measure(Progress.none());

    ForecastProtocol.Outcome last = outcomes.get(outcomes.size() - 1);
    assertThat(outcomes).hasSize(MONTHS - 2);
    assertThat(last.settings()).isEqualTo(alone.settings());
    assertThat(of(last, "fold-in").test().perplexity())
        .isEqualTo(of(alone, "fold-in").test().perplexity());
    assertThat(of(last, "fold-in").forecasts()).hasDimensions(USERS, 2);
  }

  @Test
  void items_that_nobody_knew_are_not_asked_for() {
    ForecastProtocol.Outcome outcome = protocol(documents(MONTHS)).measure(Progress.none());

    assertThat(outcome.cases().size()).isEqualTo(USERS);
    assertThat(outcome.cases().eventCount()).isEqualTo(USERS * 3);
  }

  @Test
  void every_naive_forecast_is_measured_with_topics_as_learned_and_corrected() {
    ForecastProtocol.Outcome outcome = protocol(documents(MONTHS)).measure(Progress.none());

    assertThat(outcome.measured())
        .extracting(ForecastProtocol.Measured::name)
        .contains("last-period-unigram", "fold-in", "fold-in, drift")
        .hasSize(11);
    // who always turns to the same is foretold nearly for certain; the unigram cannot tell two
    // apart
    assertThat(of(outcome, "last-period").test().perplexity()).isLessThan(1.3);
    assertThat(of(outcome, "last-period-unigram").test().perplexity()).isGreaterThan(1.9);
  }

  @Test
  void the_choice_is_the_naive_forecast_that_the_validation_period_speaks_for() {
    PeriodDocuments documents = documents(MONTHS);
    ForecastSelection.Choice choice =
        ForecastSelection.choose(documents, protocol(documents), 1, Progress.none());

    ForecastProtocol.Outcome outcome = protocol(documents).measure(Progress.none());
    assertThat(Optional.of(choice.report().winner()))
        .isEqualTo(outcome.best(true).orElseThrow().method());
    assertThat(choice.report().userCount()).isEqualTo(USERS);
    assertThat(choice.report().message()).contains(choice.report().winner().label());
  }

  @Test
  void a_log_of_two_months_gets_the_fold_in_and_says_why() {
    PeriodDocuments documents = documents(2);

    assertThatThrownBy(() -> protocol(documents).measure(Progress.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 full periods");
    ForecastSelection.Choice choice =
        ForecastSelection.choose(documents, protocol(documents), 1, Progress.none());
    assertThat(choice.report().winner()).isEqualTo(ForecastMethod.FOLD_IN);
    assertThat(choice.report().message()).contains("no three full periods");
  }

  @Test
  void six_months_joined_are_a_half_year_that_begins_in_january_or_july() {
    BehaviourDatasetBuilder builder = BehaviourDataset.builder();
    for (int month : new int[] {3, 6, 7, 12}) {
      long time = LocalDate.of(2026, month, 2).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
      builder.add("u", "a", EventType.VIEW, time, 0);
    }
    PeriodDocuments halves =
        PeriodDocuments.ofJoined(
            builder.build(), EventStrengths.defaults(), PeriodLength.MONTH, 6, ZoneOffset.UTC);

    assertThat(halves.periodCount()).isEqualTo(2);
    assertThat(halves.documentCount()).isEqualTo(2);
    assertThat(halves.eventCount(1)).isEqualTo(2);
    assertThat(halves.firstPeriod().toString()).isEqualTo("2026-01");
  }

  private static ForecastProtocol.Measured of(ForecastProtocol.Outcome outcome, String name) {
    return outcome.measured().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
