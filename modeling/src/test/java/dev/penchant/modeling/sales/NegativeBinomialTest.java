package dev.penchant.modeling.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class NegativeBinomialTest {
  private static final double[] LEVELS = {0.1, 0.5, 0.9};

  @Test
  void without_dispersion_it_is_the_poisson_distribution() {
    // P(X <= 1) = .1991, P(X <= 0) = .0498, P(X <= 3) = .6472, P(X <= 5) = .9161 of mean 3
    assertThat(NegativeBinomial.quantiles(3, 0, 0.1, 0.6, 0.9)).containsExactly(1, 3, 5);
  }

  @Test
  void of_dispersion_1_it_is_the_geometric_distribution() {
    // P(X <= k) = 1 − (2/3)^(k + 1) of mean 2: .5556 at 1, .9122 at 5
    assertThat(NegativeBinomial.quantiles(2, 1, LEVELS)).containsExactly(0, 1, 5);
  }

  @Test
  void great_means_are_approximated_without_a_jump() {
    double[] summed = NegativeBinomial.quantiles(399, 0.05, LEVELS);
    double[] approximate = NegativeBinomial.quantiles(401, 0.05, LEVELS);

    for (int at = 0; at < LEVELS.length; at++) {
      assertThat(approximate[at]).isCloseTo(summed[at], Percentage.withPercentage(1.5));
    }
  }

  @Test
  void nothing_is_expected_of_a_mean_of_0() {
    assertThat(NegativeBinomial.quantiles(0, 0.3, LEVELS)).containsExactly(0, 0, 0);
  }
}
