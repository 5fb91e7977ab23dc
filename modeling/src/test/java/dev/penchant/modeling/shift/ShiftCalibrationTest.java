package dev.penchant.modeling.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.domain.interest.Period;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShiftCalibrationTest {
  private static final Period PERIOD = PlantedDays.period(3);

  /** 0 to 99, of users with eleven periods each. */
  private static ShiftCalibration hundred(double[] inOrder, double steady, double discoveries) {
    float[] byChance = new float[100];
    IntStream.range(0, 100).forEach(index -> byChance[index] = 99 - index);
    return ShiftCalibration.of(byChance, 11, inOrder, steady, discoveries);
  }

  private static ShiftDetector.Found found(double logRatio, double logOdds) {
    return new ShiftDetector.Found(5, PERIOD, logRatio, logOdds, new double[0]);
  }

  @Test
  void the_stated_number_of_alarms_is_raised_by_chance() {
    // eight tenths of 0.005 by period: 0.044 by user, so four of the hundred are above
    assertThat(hundred(new double[0], 100, 1).threshold()).isEqualTo(95);
  }

  @Test
  void where_much_of_what_is_told_would_be_chance_less_is_told() {
    // by chance are 4 above 95, 3 above 96.5 and 2 above 97.5; of the ten beyond a fifth may be
    double[] inOrder =
        DoubleStream.concat(
                DoubleStream.of(95.5, 96.5, 97.5), IntStream.range(0, 10).mapToDouble(i -> 200 + i))
            .toArray();
    assertThat(hundred(inOrder, 100, 0.2).threshold()).isEqualTo(97.5);
    // with half of the users changed there is half as much chance
    assertThat(hundred(inOrder, 50, 0.2).threshold()).isEqualTo(95);
  }

  @Test
  void what_is_told_is_likelier_than_not_however_much_chance_would_allow() {
    float[] byChance = new float[100];
    Arrays.fill(byChance, -10);
    double[] inOrder = {Math.log(9), Math.log(2), -Math.log(9)};

    assertThat(ShiftCalibration.of(byChance, 11, inOrder, 1.5, 0.2).threshold()).isZero();
    assertThat(ShiftCalibration.of(byChance, 11, inOrder, 1.5, 1).threshold()).isEqualTo(-10);
  }

  @Test
  void the_probability_by_chance_is_the_share_of_shuffled_histories_with_such_odds() {
    ShiftCalibration calibration = hundred(new double[0], 100, 1);

    assertThat(calibration.pValue(found(50, 96))).isCloseTo(5 / 101.0, within(1e-9));
    assertThat(calibration.pValue(found(500, 400))).isCloseTo(1 / 101.0, within(1e-9));
  }

  @Test
  void where_nothing_is_known_of_chance_nothing_is_told_however_likely() {
    assertThat(ShiftCalibration.ofNone().isTold(found(500, 499), -1, 0)).isFalse();
  }

  @Test
  void a_further_shift_needs_a_surplus_however_rare_changes_are() {
    ShiftCalibration calibration = hundred(new double[0], 100, 1);

    assertThat(calibration.isTold(found(99, 96), -2, 0)).isTrue();
    assertThat(calibration.isTold(found(99, 96), -2, 5)).isFalse();
    assertThat(calibration.isTold(found(103, 96), -2, 5)).isTrue();
  }
}
