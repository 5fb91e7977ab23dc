package dev.penchant.modeling.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.domain.interest.Shift;
import dev.penchant.modeling.artifact.ShiftPrior;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftDetectorTest {
  /** Where of a thousand histories chance made none look like a change. */
  private final ShiftDetector detector =
      new ShiftDetector(
          ShiftPrior.defaults(), new ShiftCalibration(nothingByChance(), Math.log(20)));

  private static float[] nothingByChance() {
    float[] odds = new float[1_000];
    Arrays.fill(odds, Float.NEGATIVE_INFINITY);
    return odds;
  }

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
            PlantedDays.ofEvenSeason(
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

  private static DayEvidence day(int period, int topic, int events) {
    float[] sums = new float[PlantedDays.TOPICS];
    sums[topic] = events;
    return PlantedDays.ofEvenSeason(
        PlantedDays.period(period), PlantedDays.day(period, 0), sums, events);
  }
}
