package dev.penchant.modeling.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.artifact.ShiftPrior;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayCoherenceTest {
  private static DayEvidence day(int number, float one, float other) {
    return PlantedDays.ofEvenSeason(
        PlantedDays.period(number),
        PlantedDays.day(number, 0),
        new float[] {one, other},
        (int) (one + other));
  }

  @Test
  void it_is_what_pairs_of_one_day_have_more_in_common_than_pairs_of_two() {
    // within days 3 + 3 of 6 + 6 ordered pairs are alike; across days 2 · (3 + 3) of 2 · 16
    List<DayEvidence> days = List.of(day(0, 3, 1), day(1, 1, 3));
    double within = (6 + 6) / 24.0;
    double across = 12 / 32.0;

    assertThat(DayCoherence.of(List.of(days)))
        .isCloseTo(Math.sqrt((within - across) / (1 - across)), within(1e-9));
  }

  @Test
  void days_of_one_topic_each_hang_together_and_even_ones_do_not() {
    assertThat(DayCoherence.of(List.of(List.of(day(0, 4, 0), day(1, 0, 4))))).isEqualTo(0.95);
    assertThat(DayCoherence.of(List.of(List.of(day(0, 2, 2), day(1, 2, 2))))).isEqualTo(0.2);
  }

  @Test
  void where_no_day_holds_two_items_nothing_can_be_learned() {
    List<DayEvidence> days = new ArrayList<>();
    for (int number = 0; number < 5; number++) {
      days.add(day(number, number % 2, 1 - number % 2));
    }
    assertThat(DayCoherence.of(List.of(days))).isEqualTo(ShiftPrior.defaults().onTopic());
  }
}
