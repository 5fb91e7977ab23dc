package dev.penchant.modeling.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.domain.interest.Shift;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftDetectorTest {
  private final ShiftDetector detector = new ShiftDetector(ShiftPrior.defaults());

  @Test
  void a_clear_change_is_found_where_it_is_with_its_evidence() {
    List<DayEvidence> days = new ArrayList<>();
    for (int period = 0; period < 8; period++) {
      for (int day = 0; day < 3; day++) {
        days.add(day(period, period < 5 ? 0 : 2, 4));
      }
    }
    assertThat(detector.detect(days, 1))
        .singleElement()
        .satisfies(
            shift -> {
              assertThat(shift.at()).isEqualTo(PlantedDays.period(5));
              assertThat(shift.fromTopic()).isZero();
              assertThat(shift.toTopic()).isEqualTo(2);
              assertThat(shift.distance()).isEqualTo(1, within(1e-6));
              assertThat(shift.pValue()).isEqualTo(0.001, within(1e-9));
              assertThat(shift.eventCount()).isEqualTo(3 * 3 * 4);
            });
  }

  @Test
  void an_interest_that_goes_and_comes_back_is_two_shifts() {
    List<DayEvidence> days = new ArrayList<>();
    for (int period = 0; period < 12; period++) {
      for (int day = 0; day < 5; day++) {
        days.add(day(period, period / 4 == 1 ? 1 : 0, 3));
      }
    }
    List<Shift> shifts = detector.detect(days, 1);
    assertThat(shifts)
        .extracting(Shift::at)
        .containsExactly(PlantedDays.period(4), PlantedDays.period(8));
    assertThat(shifts).extracting(Shift::toTopic).containsExactly(1, 0);
  }

  @Test
  void a_single_large_basket_is_no_evidence() {
    List<DayEvidence> days = new ArrayList<>();
    for (int period = 0; period < 10; period++) {
      days.add(day(period, 0, 2));
      days.add(day(period, 0, 3));
    }
    days.add(day(10, 2, 40));
    assertThat(detector.detect(days, 1)).isEmpty();
  }

  @Test
  void within_one_period_nothing_can_shift() {
    List<DayEvidence> days = new ArrayList<>();
    for (int day = 0; day < 20; day++) {
      days.add(day(0, day < 10 ? 0 : 1, 5));
    }
    assertThat(detector.detect(days, 1)).isEmpty();
    assertThat(detector.detect(List.of(), 1)).isEmpty();
  }

  @Test
  void a_change_too_small_to_tell_is_not_told_however_certain() {
    List<DayEvidence> days = new ArrayList<>();
    for (int period = 0; period < 10; period++) {
      for (int day = 0; day < 30; day++) {
        float[] sums = new float[PlantedDays.TOPICS];
        sums[0] = period < 5 ? 6 : 5;
        sums[1] = period < 5 ? 4 : 5;
        days.add(
            DayEvidence.ofEvenSeason(
                PlantedDays.period(period), PlantedDays.day(period, 0), sums, 10));
      }
    }
    assertThat(detector.detect(days, 1)).isEmpty();
  }

  @Test
  void turning_with_everybody_to_what_is_in_season_is_no_shift_and_not_turning_neither() {
    List<DayEvidence> turning = new ArrayList<>();
    List<DayEvidence> staying = new ArrayList<>();
    for (int period = 0; period < 8; period++) {
      for (int day = 0; day < 4; day++) {
        float[] even = day(period, 0, 4).topicSums();
        float[] moved = day(period, period < 5 ? 0 : 2, 4).topicSums();
        turning.add(
            new DayEvidence(
                PlantedDays.period(period), PlantedDays.day(period, day), moved, even, 4));
        staying.add(
            new DayEvidence(
                PlantedDays.period(period), PlantedDays.day(period, day), even, moved, 4));
      }
    }
    assertThat(detector.detect(turning, 1)).isEmpty();
    assertThat(detector.detect(staying, 1)).isEmpty();
  }

  @Test
  void the_same_seed_gives_the_same_shifts() {
    List<DayEvidence> days = new PlantedDays(3).shifting(12, 6, 3);
    assertThat(detector.detect(days, 5)).isEqualTo(detector.detect(days, 5));
  }

  @Test
  void stable_users_cause_at_most_five_false_alarms_in_a_thousand_periods() {
    PlantedDays planted = new PlantedDays(11);
    assertThat(falseAlarmsPerThousand(planted, 12, 1_000)).isLessThanOrEqualTo(5);
    assertThat(falseAlarmsPerThousand(planted, 2, 3_000)).isLessThanOrEqualTo(5);
  }

  @Test
  void most_abrupt_shifts_are_found_within_a_period() {
    assertThat(shareFound(new PlantedDays(13), 1)).isGreaterThan(0.85);
  }

  @Test
  void most_shifts_over_three_periods_are_found() {
    assertThat(shareFound(new PlantedDays(17), 3)).isGreaterThan(0.7);
  }

  private double falseAlarmsPerThousand(PlantedDays planted, int periods, int users) {
    int alarms = 0;
    for (int user = 0; user < users; user++) {
      alarms += detector.detect(planted.stable(periods), user).size();
    }
    return 1_000.0 * alarms / (users * periods);
  }

  /** Within a period of the middle of the change. */
  private double shareFound(PlantedDays planted, int within) {
    int users = 300;
    int found = 0;
    for (int user = 0; user < users; user++) {
      int at = 3 + user % 6;
      double middle = at + (within - 1) / 2.0;
      boolean hit =
          detector.detect(planted.shifting(12, at, within), user).stream()
              .anyMatch(shift -> Math.abs(PlantedDays.period(0).until(shift.at()) - middle) <= 1);
      found += hit ? 1 : 0;
    }
    return (double) found / users;
  }

  private static DayEvidence day(int period, int topic, int events) {
    float[] sums = new float[PlantedDays.TOPICS];
    sums[topic] = events;
    return DayEvidence.ofEvenSeason(
        PlantedDays.period(period), PlantedDays.day(period, 0), sums, events);
  }
}
