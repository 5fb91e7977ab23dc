package dev.penchant.modeling.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.modeling.artifact.ProfileHistory;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.FactorMatrix;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayReadingTest {
  private static final long NOON = Instant.parse("2026-03-01T12:00:00Z").getEpochSecond();

  /** The first item is of the first topic alone, the second of both, the third of none. */
  private static final TopicModel TOPICS =
      new TopicModel(
          new FactorMatrix(2, 5, new float[] {0.4f, 0.1f, 0, 0.5f, 0, 0, 0.1f, 0, 0, 0.9f}),
          new float[] {1, 1});

  private static final PopulationCourse EVEN =
      new PopulationCourse(
          new ProfileHistory(
              PlantedDays.period(0),
              1,
              2,
              new int[] {0, 1},
              new int[] {0},
              new int[] {2},
              new float[] {0.5f, 0.5f}));

  private final DayReading reading =
      new DayReading(TOPICS, EVEN, PeriodLength.MONTH, ZoneOffset.UTC, new float[] {0.5f, 0.5f});

  @Test
  void an_item_of_two_topics_is_read_by_what_else_the_day_is_about() {
    reading.add(0, NOON);
    reading.add(1, NOON + 60);

    // the second item is of the first topic with 0.5; so the day is with 1.5 / 2, and with the
    // profile (0.5 + 0.75) / 2; then (0.5 + 0.8125) / 2
    double second = 0.65625;
    assertThat(reading.days())
        .singleElement()
        .satisfies(
            day -> {
              assertThat(day.topicSums()[0]).isCloseTo((float) (1 + second), within(1e-6f));
              assertThat(day.topicSums()[1]).isCloseTo((float) (1 - second), within(1e-6f));
              assertThat(day.eventCount()).isEqualTo(2);
            });
  }

  @Test
  void alone_it_is_read_by_the_profile_and_an_unknown_item_as_any() {
    reading.add(1, NOON);
    reading.add(2, NOON + Duration.ofDays(1).toSeconds());

    List<DayEvidence> days = reading.days();
    assertThat(days).hasSize(2);
    assertThat(days.get(0).topicSums()).containsExactly(new float[] {0.5f, 0.5f}, within(1e-6f));
    assertThat(days.get(1).topicSums()).containsExactly(new float[] {0.5f, 0.5f}, within(1e-6f));
  }

  @Test
  void what_is_turned_to_again_within_a_month_is_no_further_sign() {
    reading.add(0, NOON);
    reading.add(0, NOON + Duration.ofDays(20).toSeconds());
    reading.add(0, NOON + Duration.ofDays(55).toSeconds());

    assertThat(reading.days())
        .extracting(DayEvidence::epochDay)
        .containsExactly(NOON / 86_400, NOON / 86_400 + 55);
  }
}
