package dev.penchant.modeling.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

class ProfileSpreadTest {
  @Test
  void more_draws_make_an_interval_narrower() {
    ProfileSpread few = new ProfileSpread(5);
    ProfileSpread many = new ProfileSpread(100);

    assertThat(few.low(0.4)).isLessThan(many.low(0.4));
    assertThat(many.low(0.4)).isLessThan(0.4);
    assertThat(many.high(0.4)).isBetween(0.4, few.high(0.4));
    assertThat(few.low(0)).isNotNegative();
    assertThat(few.high(1)).isLessThanOrEqualTo(1);
  }

  @Test
  void an_interval_contains_the_weight_it_is_around_however_small() {
    for (double mass : new double[] {0.01, 0.3, 1, 1.7, 5, 40, 1_000}) {
      ProfileSpread spread = new ProfileSpread(mass);
      for (double weight = 1e-12; weight < 1; weight = Math.min(1, weight * 1.7)) {
        assertThat(weight).isBetween(spread.low(weight), spread.high(weight));
        assertThat(1 - weight).isBetween(spread.low(1 - weight), spread.high(1 - weight));
      }
      assertThat(spread.low(0)).isZero();
      assertThat(spread.high(1)).isEqualTo(1);
    }
  }

  @Test
  void a_spread_is_found_again_from_what_came_of_its_forecasts() {
    SplittableRandom random = new SplittableRandom(8);
    double[] foretold = new double[4_000];
    double[] observed = new double[foretold.length];
    for (int index = 0; index < foretold.length; index++) {
      foretold[index] = 0.1 + 0.8 * random.nextDouble();
      observed[index] =
          BetaDistribution.of(12 * foretold[index], 12 * (1 - foretold[index]))
              .inverseCumulativeProbability(random.nextDouble());
    }

    assertThat(ProfileSpread.calibrated(foretold, observed).mass()).isCloseTo(12, within(1.2));
  }
}
