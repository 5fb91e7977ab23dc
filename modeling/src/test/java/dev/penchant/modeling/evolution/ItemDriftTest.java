package dev.penchant.modeling.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.BehaviourDatasetBuilder;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.FactorMatrix;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** One topic of two items held equally likely, of which one was in demand in the last month. */
class ItemDriftTest {
  private final InterestPeriods interests = interests();
  private final ItemDrift drift =
      new ItemDrift(
          interests,
          new NaiveForecaster(
              interests,
              interests.profiles(new float[] {1}, 1, Progress.none()),
              new float[] {1},
              ForecastSettings.defaults()),
          2,
          1,
          Progress.none());

  /** January: one of each. February: seven × a, one × b. */
  private static InterestPeriods interests() {
    BehaviourDatasetBuilder builder = BehaviourDataset.builder();
    add(builder, "a", 1, 1);
    add(builder, "b", 1, 1);
    add(builder, "a", 2, 7);
    add(builder, "b", 2, 1);
    add(builder, "b", 3, 1);
    return new InterestPeriods(
        PeriodDocuments.of(
            builder.build(), EventStrengths.defaults(), PeriodLength.MONTH, ZoneOffset.UTC),
        new TopicModel(new FactorMatrix(1, 2, new float[] {0.5f, 0.5f}), new float[] {1}));
  }

  private static void add(BehaviourDatasetBuilder builder, String item, int month, int times) {
    long time = LocalDate.of(2026, month, 3).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    for (int event = 0; event < times; event++) {
      builder.add("u", item, EventType.VIEW, time + event, 0);
    }
  }

  @Test
  void an_item_is_weighted_by_how_much_more_it_was_turned_to_than_expected() {
    PeriodTopics march = drift.expectedIn(2, 1);

    // expected 4 of each: (7 + 1) / (4 + 1) and (1 + 1) / (4 + 1), normalised
    assertThat(march.probability(0, 0)).isCloseTo(0.8, within(1e-6));
    assertThat(march.probability(0, 1)).isCloseTo(0.2, within(1e-6));
    assertThat(march.probability(new float[] {1}, 0)).isCloseTo(0.8, within(1e-6));
  }

  @Test
  void the_exponent_says_how_far_to_go() {
    PeriodTopics half = drift.expectedIn(2, 0.5);

    assertThat(half.probability(0, 0) / half.probability(0, 1)).isCloseTo(2, within(1e-6));
    assertThat(drift.expectedIn(2, 0).probability(0, 0)).isEqualTo(0.5);
  }

  @Test
  void only_the_period_before_counts_and_nothing_is_known_before_the_first() {
    assertThat(drift.expectedIn(1, 1).probability(0, 0)).isCloseTo(0.5, within(1e-6));
    assertThat(drift.expectedIn(0, 1).probability(0, 0)).isEqualTo(0.5);
  }
}
