package dev.penchant.modeling.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangePlaceTest {
  private static final float[] SUMS = {1, 0};

  private static DayEvidence day(int period) {
    return PlantedDays.ofEvenSeason(
        PlantedDays.period(period), PlantedDays.day(period, 0), SUMS, 1);
  }

  @Test
  void a_change_is_told_in_the_first_period_seen_after_it() {
    ChangePlace place =
        ChangePlace.of(List.of(day(0), day(1), day(2), day(3)), new double[] {0, 0, 1, 0});

    assertThat(place.period()).isEqualTo(PlantedDays.period(2));
    assertThat(place.day()).isEqualTo(2);
    assertThat(place.probability()).isCloseTo(1, within(1e-9));
  }

  @Test
  void between_distant_days_it_may_lie_anywhere_and_the_three_likeliest_periods_count() {
    // January 1 to December 1, 334 days
    ChangePlace place = ChangePlace.of(List.of(day(0), day(11)), new double[] {0, 1});

    assertThat(place.day()).isEqualTo(1);
    assertThat(place.probability()).isBetween(89 / 334.0 - 1e-9, 92 / 334.0 + 1e-9);
  }

  @Test
  void it_is_told_amid_where_it_may_lie() {
    ChangePlace place =
        ChangePlace.of(
            List.of(day(0), day(1), day(2), day(3), day(4)), new double[] {0, 0.1, 0.4, 0.4, 0.1});

    assertThat(place.period()).isEqualTo(PlantedDays.period(2));
    assertThat(place.probability()).isBetween(0.85, 0.95);
  }

  @Test
  void its_probability_is_that_of_the_period_and_its_neighbours() {
    ChangePlace place =
        ChangePlace.of(
            List.of(day(0), day(1), day(5), day(6), day(7)), new double[] {0, 0.2, 0, 0.8, 0});

    assertThat(place.day()).isEqualTo(3);
    assertThat(place.probability()).isCloseTo(0.8, within(1e-9));
  }
}
