package dev.penchant.modeling.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProfileSpreadTest {
  @Test
  void beta_quantiles_are_those_of_the_closed_forms() {
    // Beta(1, 1) is uniform; P(X <= x) = x^a for Beta(a, 1), 1 − (1 − x)^b for Beta(1, b)
    assertThat(BetaDistribution.quantile(0.3, 1, 1)).isCloseTo(0.3, within(1e-9));
    assertThat(BetaDistribution.quantile(0.1, 4, 1)).isCloseTo(Math.pow(0.1, 0.25), within(1e-9));
    assertThat(BetaDistribution.quantile(0.9, 1, 3))
        .isCloseTo(1 - Math.pow(0.1, 1 / 3.0), within(1e-9));
  }

  @Test
  void the_cumulative_beta_is_a_binomial_tail() {
    // P(X <= p) of Beta(k, n − k + 1) is the chance of at least k among n: k = 3, n = 5, p = .4
    assertThat(BetaDistribution.cumulative(0.4, 3, 3)).isCloseTo(0.31744, within(1e-9));
  }

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
  void a_spread_is_found_again_from_what_came_of_its_forecasts() {
    SplittableRandom random = new SplittableRandom(8);
    double[] foretold = new double[4_000];
    double[] observed = new double[foretold.length];
    for (int index = 0; index < foretold.length; index++) {
      foretold[index] = 0.1 + 0.8 * random.nextDouble();
      observed[index] =
          BetaDistribution.quantile(
              random.nextDouble(), 12 * foretold[index], 12 * (1 - foretold[index]));
    }

    assertThat(ProfileSpread.calibrated(foretold, observed).mass()).isCloseTo(12, within(1.2));
  }
}
