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
  private static final DriftSettings PLAIN = new DriftSettings(1, Double.POSITIVE_INFINITY, 1);

  private final ItemDrift drift = drift(untilMarch(), 2);

  private static ItemDrift drift(InterestPeriods interests, int target) {
    return new ItemDrift(
        interests,
        new NaiveForecaster(
            interests,
            interests.profiles(new float[] {1}, 1, Progress.none()),
            new float[] {1},
            ForecastSettings.defaults()),
        target,
        1,
        Progress.none());
  }

  /** January: one of each. February: seven × a, one × b, on its third day of 28. */
  private static InterestPeriods untilMarch() {
    BehaviourDatasetBuilder builder = BehaviourDataset.builder();
    add(builder, "a", 1, 3, 1);
    add(builder, "b", 1, 3, 1);
    add(builder, "a", 2, 3, 7);
    add(builder, "b", 2, 3, 1);
    add(builder, "b", 3, 3, 1);
    return interests(builder);
  }

  private static InterestPeriods interests(BehaviourDatasetBuilder builder) {
    return new InterestPeriods(
        PeriodDocuments.of(
            builder.build(), EventStrengths.defaults(), PeriodLength.MONTH, ZoneOffset.UTC),
        new TopicModel(new FactorMatrix(1, 2, new float[] {0.5f, 0.5f}), new float[] {1}));
  }

  private static void add(
      BehaviourDatasetBuilder builder, String item, int month, int day, int times) {
    long time = LocalDate.of(2026, month, day).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    for (int event = 0; event < times; event++) {
      builder.add("u", item, EventType.VIEW, time + event, 0);
    }
  }

  @Test
  void an_item_is_weighted_by_how_much_more_it_was_turned_to_than_expected() {
    PeriodTopics march = drift.expectedIn(2, PLAIN);

    // expected 4 of each: (7 + 1) / (4 + 1) and (1 + 1) / (4 + 1), normalised
    assertThat(march.probability(0, 0)).isCloseTo(0.8, within(1e-6));
    assertThat(march.probability(0, 1)).isCloseTo(0.2, within(1e-6));
    assertThat(march.probability(new float[] {1}, 0)).isCloseTo(0.8, within(1e-6));
  }

  @Test
  void the_exponent_says_how_far_to_go() {
    PeriodTopics half = drift.expectedIn(2, new DriftSettings(0.5, Double.POSITIVE_INFINITY, 1));

    assertThat(half.probability(0, 0) / half.probability(0, 1)).isCloseTo(2, within(1e-6));
    assertThat(drift.expectedIn(2, DriftSettings.none()).probability(0, 0)).isEqualTo(0.5);
  }

  @Test
  void events_fade_towards_the_beginning_of_the_period_before() {
    double half = 1 / 28.0 * (28 - 2);
    PeriodTopics march = drift.expectedIn(2, new DriftSettings(1, half, 1));

    // all at about the same moment, which counts for half: (3.5 + 1) / (2 + 1), (0.5 + 1) / (2 + 1)
    assertThat(march.probability(0, 0)).isCloseTo(0.75, within(1e-3));
    assertThat(march.probability(0, 1)).isCloseTo(0.25, within(1e-3));
  }

  @Test
  void the_later_of_two_items_counts_for_more_where_events_fade() {
    BehaviourDatasetBuilder builder = BehaviourDataset.builder();
    builder.item("early").item("late");
    add(builder, "early", 1, 1, 4);
    add(builder, "late", 1, 28, 4);
    add(builder, "early", 2, 3, 1);
    InterestPeriods interests = interests(builder);

    PeriodTopics february = drift(interests, 1).expectedIn(1, new DriftSettings(1, 0.1, 1));

    assertThat(february.probability(0, 1)).isGreaterThan(2 * february.probability(0, 0));
  }

  @Test
  void a_larger_pseudo_count_moves_rare_items_less() {
    PeriodTopics march = drift.expectedIn(2, new DriftSettings(1, Double.POSITIVE_INFINITY, 6));

    // (7 + 6) / (4 + 6) and (1 + 6) / (4 + 6)
    assertThat(march.probability(0, 0)).isCloseTo(0.65, within(1e-6));
  }

  @Test
  void only_the_period_before_counts_and_nothing_is_known_before_the_first() {
    assertThat(drift.expectedIn(1, PLAIN).probability(0, 0)).isCloseTo(0.5, within(1e-6));
    assertThat(drift.expectedIn(0, PLAIN).probability(0, 0)).isEqualTo(0.5);
  }
}
