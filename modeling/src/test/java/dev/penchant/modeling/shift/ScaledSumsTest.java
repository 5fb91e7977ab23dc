package dev.penchant.modeling.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScaledSumsTest {
  @Test
  void numbers_beyond_a_double_are_summed() {
    ScaledSums sums = new ScaledSums(2);
    sums.add(0, 5_000);
    sums.add(0, 5_000);
    sums.add(1, 4_999);

    assertThat(sums.log() + Math.log(sums.get(0))).isCloseTo(5_000 + Math.log(2), within(1e-9));
    assertThat(sums.log() + Math.log(sums.get(1))).isCloseTo(4_999, within(1e-9));
  }

  @Test
  void what_is_far_smaller_than_the_greatest_counts_nothing_in_any_order() {
    ScaledSums rising = new ScaledSums(1);
    rising.add(0, -5_000);
    rising.add(0, -10);
    ScaledSums falling = new ScaledSums(1);
    falling.add(0, -10);
    falling.add(0, -5_000);

    assertThat(rising.log() + Math.log(rising.get(0))).isCloseTo(-10, within(1e-9));
    assertThat(falling.log() + Math.log(falling.get(0))).isCloseTo(-10, within(1e-9));
    assertThat(new ScaledSums(1).log()).isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
