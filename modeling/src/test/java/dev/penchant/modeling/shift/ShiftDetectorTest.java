package dev.penchant.modeling.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.domain.interest.Shift;
import dev.penchant.modeling.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShiftDetectorTest {
  private final ShiftDetector detector = ShiftDetector.unlearned();

  @Test
  void a_clear_change_is_found_where_it_is_with_its_evidence() {
    List<DayEvidence> days = new ArrayList<>();
    for (int period = 0; period < 8; period++) {
      for (int day = 0; day < 5; day++) {
        days.add(day(period, period < 5 ? 0 : 2, 4));
      }
    }
    assertThat(detector.detect(days))
        .singleElement()
        .satisfies(
            shift -> {
              assertThat(shift.at()).isEqualTo(PlantedDays.period(5));
              assertThat(shift.after()).isEqualTo(PlantedDays.period(4).start());
              assertThat(shift.until()).isEqualTo(PlantedDays.period(5).start());
              assertThat(shift.fromTopic()).isZero();
              assertThat(shift.toTopic()).isEqualTo(2);
              assertThat(shift.distance()).isEqualTo(1, within(1e-6));
              assertThat(shift.pValue()).isLessThan(0.001);
              assertThat(shift.eventCount()).isEqualTo(3 * 5 * 4);
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
    List<Shift> shifts = detector.detect(days);
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
    assertThat(detector.detect(days)).isEmpty();
  }

  @Test
  void within_one_period_nothing_can_shift() {
    List<DayEvidence> days = new ArrayList<>();
    for (int day = 0; day < 20; day++) {
      days.add(day(0, day < 10 ? 0 : 1, 5));
    }
    assertThat(detector.detect(days)).isEmpty();
    assertThat(detector.detect(List.of())).isEmpty();
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
    assertThat(detector.detect(days)).isEmpty();
  }

  @Test
  void turning_with_everybody_to_what_is_in_season_is_no_shift_and_not_turning_neither() {
    List<DayEvidence> turning = new ArrayList<>();
    List<DayEvidence> staying = new ArrayList<>();
    List<DayEvidence> alone = new ArrayList<>();
    for (int period = 0; period < 8; period++) {
      float[] season = new float[PlantedDays.TOPICS];
      Arrays.fill(season, 1);
      season[0] = period < 5 ? 1 : 0.02f;
      season[2] = period < 5 ? 0.02f : 1;
      for (int day = 0; day < 4; day++) {
        DayEvidence moved = day(period, period < 5 ? 0 : 2, 4);
        DayEvidence same = day(period, 1, 4);
        turning.add(inSeason(moved, season));
        staying.add(inSeason(same, season));
        alone.add(moved);
      }
    }
    assertThat(detector.detect(turning)).isEmpty();
    assertThat(detector.detect(staying)).isEmpty();
    assertThat(detector.detect(alone)).hasSize(1);
  }

  private static DayEvidence inSeason(DayEvidence day, float[] season) {
    return new DayEvidence(day.period(), day.epochDay(), day.topicSums(), season, day.eventCount());
  }

  @Test
  void stable_users_cause_at_most_five_false_alarms_in_a_thousand_periods() {
    assertThat(falseAlarmsPerThousand(12, 600)).isLessThanOrEqualTo(5);
    assertThat(falseAlarmsPerThousand(4, 1_500)).isLessThanOrEqualTo(5);
  }

  @Test
  void most_abrupt_shifts_are_found_within_a_period() {
    assertThat(shareFound(13, 1)).isGreaterThan(0.85);
  }

  @Test
  void most_shifts_over_three_periods_are_found() {
    assertThat(shareFound(17, 3)).isGreaterThan(0.7);
  }

  @Test
  void other_orders_of_the_same_days_raise_no_more_alarms_than_stated() {
    PlantedDays planted = new PlantedDays(19);
    List<List<DayEvidence>> users = new ArrayList<>();
    for (int user = 0; user < 400; user++) {
      users.add(planted.stable(12));
    }
    // so many shuffles that the threshold itself is hardly by chance
    ShiftDetector calibrated = calibrated(users, 1, 10);
    SplittableRandom random = new SplittableRandom(23);
    int orders = 3;
    int alarms = 0;
    for (int order = 0; order < orders; order++) {
      for (List<DayEvidence> days : users) {
        alarms += calibrated.detect(ShiftLearning.shuffled(days, random)).size();
      }
    }
    assertThat(1_000.0 * alarms / (orders * users.size() * 12)).isBetween(1.0, 5.0);
  }

  @Test
  void where_nobody_shifts_next_to_nothing_is_told() {
    PlantedDays planted = new PlantedDays(29);
    List<List<DayEvidence>> users = new ArrayList<>();
    for (int user = 0; user < 400; user++) {
      users.add(planted.stable(12));
    }
    ShiftDetector calibrated = calibrated(users);
    long told = users.stream().filter(days -> !calibrated.detect(days).isEmpty()).count();
    assertThat(told).isLessThanOrEqualTo(4);
  }

  private static ShiftDetector calibrated(List<List<DayEvidence>> users) {
    return calibrated(users, ShiftLearning.FALSE_DISCOVERIES, 3);
  }

  private static ShiftDetector calibrated(
      List<List<DayEvidence>> users, double falseDiscoveries, int shuffles) {
    return ShiftDetector.of(
        ShiftLearning.learn(
            users, ShiftDetector.FALSE_ALARMS, falseDiscoveries, shuffles, 1, 2, Progress.none()));
  }

  private double falseAlarmsPerThousand(int periods, int count) {
    PlantedDays planted = new PlantedDays(11);
    List<List<DayEvidence>> users = new ArrayList<>();
    for (int user = 0; user < count; user++) {
      users.add(
          user % 3 == 0 ? planted.shifting(periods, periods / 2, 1) : planted.stable(periods));
    }
    ShiftDetector calibrated = calibrated(users);
    int alarms = 0;
    for (int user = 0; user < count; user++) {
      alarms += user % 3 == 0 ? 0 : calibrated.detect(users.get(user)).size();
    }
    return 1_000.0 * alarms / (count * 2.0 / 3 * periods);
  }

  /** Within a period of the middle of the change. */
  private double shareFound(long seed, int within) {
    PlantedDays planted = new PlantedDays(seed);
    List<List<DayEvidence>> users = new ArrayList<>();
    int shifting = 300;
    for (int user = 0; user < shifting; user++) {
      users.add(planted.shifting(12, 3 + user % 6, within));
    }
    for (int user = 0; user < shifting; user++) {
      users.add(planted.stable(12));
    }
    ShiftDetector calibrated = calibrated(users);
    int found = 0;
    for (int user = 0; user < shifting; user++) {
      double middle = 3 + user % 6 + (within - 1) / 2.0;
      boolean hit =
          calibrated.detect(users.get(user)).stream()
              .anyMatch(shift -> Math.abs(PlantedDays.period(0).until(shift.at()) - middle) <= 1);
      found += hit ? 1 : 0;
    }
    return (double) found / shifting;
  }

  private static DayEvidence day(int period, int topic, int events) {
    float[] sums = new float[PlantedDays.TOPICS];
    sums[topic] = events;
    return DayEvidence.ofEvenSeason(
        PlantedDays.period(period), PlantedDays.day(period, 0), sums, events);
  }
}
