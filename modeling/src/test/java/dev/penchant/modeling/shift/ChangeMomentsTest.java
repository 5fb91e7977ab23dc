package dev.penchant.modeling.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeMomentsTest {
  /** A day on the first of each month, from January. */
  private static ChangeMoments months(int count, int leastDays) {
    List<DayEvidence> days = new ArrayList<>();
    for (int month = 0; month < count; month++) {
      days.add(
          PlantedDays.ofEvenSeason(
              PlantedDays.period(month), PlantedDays.day(month, 0), new float[] {1, 0}, 1));
    }
    return new ChangeMoments(days, leastDays, 4);
  }

  @Test
  void where_any_time_is_alike_a_moment_weighs_as_much_as_the_time_it_may_lie_in() {
    ChangeMoments moments = months(3, 1);
    List<Double> alike = List.of(0.25, 0.25, 0.25, 0.25);

    // January has 31 days, February 28
    assertThat(moments.probability(1, alike)).isCloseTo(31 / 59.0, within(1e-9));
    assertThat(moments.probability(2, alike)).isCloseTo(28 / 59.0, within(1e-9));
  }

  @Test
  void where_users_change_early_only_early_moments_weigh() {
    ChangeMoments moments = months(5, 1);
    List<Double> early = List.of(1.0, 0.0, 0.0, 0.0);

    assertThat(moments.probability(1, early)).isCloseTo(1, within(1e-9));
    assertThat(moments.probability(3, early)).isZero();
  }

  @Test
  void on_either_side_there_are_days_enough() {
    ChangeMoments moments = months(5, 2);

    assertThat(moments.arePossible()).isTrue();
    assertThat(moments.isPossible(1)).isFalse();
    assertThat(moments.isPossible(2)).isTrue();
    assertThat(moments.isPossible(4)).isFalse();
    assertThat(months(3, 2).arePossible()).isFalse();
  }

  @Test
  void a_gradual_change_takes_three_quarters_of_a_period_to_either_side() {
    ChangeMoments moments = months(6, 1);

    // around the middle of March: from February 21 to April 8
    assertThat(moments.begin(3)).isEqualTo(2);
    assertThat(moments.end(3)).isEqualTo(4);
  }
}
