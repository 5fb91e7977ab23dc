package dev.penchant.modeling.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeSpanTest {
  /** The first day of each of these periods, which are months from January on. */
  private static List<DayEvidence> days(int... periods) {
    return Arrays.stream(periods)
        .mapToObj(
            period ->
                PlantedDays.ofEvenSeason(
                    PlantedDays.period(period), PlantedDays.day(period, 0), new float[] {1, 0}, 1))
        .toList();
  }

  private static ChangeSpan of(List<DayEvidence> days, double... moments) {
    return ChangeSpan.of(days, moments, 1, days.size());
  }

  private static ChangeSpan span(int after, int until) {
    return new ChangeSpan(PlantedDays.period(after).start(), PlantedDays.period(until).start());
  }

  @Test
  void a_sure_change_lies_between_the_days_about_it_however_long_nothing_was_done() {
    assertThat(of(days(0, 1, 7, 8), 0, 0, 1, 0)).isEqualTo(span(1, 7));
  }

  @Test
  void it_spans_as_many_days_as_have_eight_tenths_of_the_probability() {
    assertThat(of(days(0, 1, 2, 3, 4), 0, 0.1, 0.3, 0.5, 0.1)).isEqualTo(span(1, 3));
    assertThat(of(days(0, 1, 2, 3, 4), 0, 0.1, 0.3, 0.45, 0.15)).isEqualTo(span(1, 4));
  }

  @Test
  void of_two_spans_with_enough_probability_the_shorter_one_is_told() {
    // of 59 and 61 days, and of 90 and 61
    assertThat(of(days(1, 2, 3, 4), 0, 0.15, 0.7, 0.15)).isEqualTo(span(1, 3));
    assertThat(of(days(0, 2, 3, 4), 0, 0.15, 0.7, 0.15)).isEqualTo(span(2, 4));
  }

  @Test
  void a_neighbouring_shift_has_its_own_days() {
    List<DayEvidence> days = days(0, 1, 2, 3, 4, 5);
    double[] moments = {0, 0.5, 0, 0, 0.4, 0.1};

    assertThat(ChangeSpan.of(days, moments, 2, 6)).isEqualTo(span(3, 4));
    assertThat(ChangeSpan.of(days, moments, 1, 3)).isEqualTo(span(0, 1));
  }
}
