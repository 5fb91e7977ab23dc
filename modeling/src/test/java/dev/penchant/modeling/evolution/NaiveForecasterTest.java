package dev.penchant.modeling.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.ForecastMethod;
import dev.penchant.modeling.artifact.ProfileHistory;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.BehaviourDatasetBuilder;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.FactorMatrix;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Two topics with one item each, so that every profile can be counted by hand. */
class NaiveForecasterTest {
  private static final float[] POPULATION = {0.5f, 0.5f};

  /** Two pseudo-events, one for each topic. */
  private static final ForecastSettings SETTINGS =
      new ForecastSettings(0.5, 6, 1, 2, DriftSettings.none());

  private final PeriodDocuments documents = documents();
  private final InterestPeriods interests =
      new InterestPeriods(
          documents,
          new TopicModel(
              new FactorMatrix(2, 2, new float[] {1, 0, 0, 1}), new float[] {0.1f, 0.1f}));
  private final ProfileHistory profiles =
      interests.profiles(InterestPeriods.prior(POPULATION, 2), 1, Progress.none());
  private final NaiveForecaster forecaster =
      new NaiveForecaster(interests, profiles, POPULATION, SETTINGS);

  /** January: 4 × a. March: 2 × b. April, in the second half: one a. */
  private static PeriodDocuments documents() {
    BehaviourDatasetBuilder builder = BehaviourDataset.builder().item("a").item("b");
    for (int hour = 0; hour < 4; hour++) {
      builder.add("u", "a", EventType.VIEW, time("2026-01-10T00:00:00Z") + hour * 3600L, 0);
    }
    builder.add("u", "b", EventType.VIEW, time("2026-03-01T00:00:00Z"), 0);
    builder.add("u", "b", EventType.PURCHASE, time("2026-03-31T23:59:59Z"), 1);
    builder.add("u", "b", EventType.DISLIKE, time("2026-03-31T23:59:59Z"), 0);
    builder.add("v", "a", EventType.VIEW, time("2026-04-26T00:00:00Z"), 0);
    return PeriodDocuments.of(
        builder.build(), EventStrengths.defaults(), PeriodLength.MONTH, ZoneOffset.UTC);
  }

  private static long time(String instant) {
    return Instant.parse(instant).getEpochSecond();
  }

  @Test
  void documents_hold_the_events_in_favour_of_each_month() {
    assertThat(documents.periodCount()).isEqualTo(4);
    assertThat(documents.end(0) - documents.start(0)).isEqualTo(2);
    assertThat(documents.period(1)).isEqualTo(2);
    assertThat(documents.eventCount(1)).isEqualTo(2);
    assertThat(documents.items(1)).containsExactly(1);
    assertThat(documents.counts(1)).containsExactly(2);
    assertThat(documents.endBefore(0, 2)).isEqualTo(1);
  }

  @Test
  void a_month_that_has_mostly_passed_counts_as_full() {
    // 25 of April's 30 days
    assertThat(documents.lastFullPeriod()).isEqualTo(3);
  }

  @Test
  void a_profile_is_the_share_of_events_and_pseudo_events() {
    // (4 + 1) of 6 in January, 1 of 4 in March
    assertThat(profiles.weight(0, 0)).isCloseTo(5 / 6f, within(1e-3f));
    assertThat(profiles.weight(1, 0)).isCloseTo(1 / 4f, within(1e-3f));
  }

  @Test
  void the_last_period_is_repeated() {
    assertThat(forecast(ForecastMethod.LAST_PERIOD)).isCloseTo(1 / 4f, within(1e-3f));
  }

  @Test
  void the_long_run_mean_is_over_periods_with_events() {
    assertThat(forecast(ForecastMethod.LONG_RUN_MEAN))
        .isCloseTo((5 / 6f + 1 / 4f) / 2, within(1e-3f));
  }

  @Test
  void smoothing_moves_half_of_the_way_to_each_new_period() {
    assertThat(forecast(ForecastMethod.EXPONENTIAL_SMOOTHING))
        .isCloseTo((5 / 6f + 1 / 4f) / 2, within(1e-3f));
    assertThat(
            forecaster.with(SETTINGS.withSmoothing(1))
                .forecast(ForecastMethod.EXPONENTIAL_SMOOTHING, 0, 3)[0])
        .isCloseTo(1 / 4f, within(1e-3f));
  }

  @Test
  void a_smoothed_profile_is_mixed_with_the_population_by_how_much_is_known() {
    // six events of the user's own against six of the population
    float smoothed = (5 / 6f + 1 / 4f) / 2;
    assertThat(forecast(ForecastMethod.SHRUNK_SMOOTHING))
        .isCloseTo((smoothed + 0.5f) / 2, within(1e-3f));
  }

  @Test
  void the_fold_in_halves_events_for_each_half_life_of_age() {
    // for April, March counts in full and January, two months older, a quarter: 4/4 + 1 of 3 + 2
    assertThat(forecast(ForecastMethod.FOLD_IN)).isCloseTo(2 / 5f, within(1e-3f));
  }

  @Test
  void nothing_of_the_target_period_or_after_it_is_used() {
    assertThat(forecaster.forecast(ForecastMethod.FOLD_IN, 0, 1)[0])
        .isCloseTo(5 / 6f, within(1e-3f));
    assertThat(forecaster.forecast(ForecastMethod.LAST_PERIOD, 0, 2)[0])
        .isCloseTo(5 / 6f, within(1e-3f));
  }

  @Test
  void without_history_the_population_is_the_forecast() {
    for (ForecastMethod method : ForecastMethod.values()) {
      if (method.isNaive()) {
        assertThat(forecaster.forecast(method, 1, 3)).containsExactly(POPULATION, within(1e-6f));
      }
    }
  }

  private float forecast(ForecastMethod method) {
    return forecaster.forecast(method, 0, 3)[0];
  }
}
