package dev.penchant.modeling.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogGammaTest {
  @Test
  void whole_numbers_give_the_logarithms_of_factorials() {
    double factorial = 1;
    for (int n = 1; n < 20; n++) {
      assertThat(LogGamma.of(n)).isCloseTo(Math.log(factorial), within(1e-11));
      factorial *= n;
    }
  }

  @Test
  void a_half_gives_the_root_of_pi() {
    assertThat(LogGamma.of(0.5)).isCloseTo(Math.log(Math.sqrt(Math.PI)), within(1e-12));
  }

  @Test
  void the_next_is_the_one_before_times_the_number() {
    for (double x = 0.03; x < 200; x *= 1.7) {
      assertThat(LogGamma.of(x + 1) - LogGamma.of(x)).isCloseTo(Math.log(x), within(1e-10));
    }
  }
}
