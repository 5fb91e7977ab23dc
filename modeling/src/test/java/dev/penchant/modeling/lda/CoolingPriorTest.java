package dev.penchant.modeling.lda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CoolingPriorTest {
  private final LdaHyperparameters hyperparameters = new LdaHyperparameters(3, 10, 0.1, 0.01);

  @Test
  void falls_geometrically_from_a_flat_prior_to_what_was_asked_for() {
    CoolingPrior prior = CoolingPrior.of(hyperparameters);
    assertThat(prior.at(0)).isCloseTo(1, within(1e-12));
    assertThat(prior.at(4)).isCloseTo(0.1, within(1e-12));
    assertThat(prior.at(8)).isEqualTo(0.01);
    assertThat(prior.at(9)).isEqualTo(0.01);
  }

  @Test
  void a_prior_above_a_flat_one_stays() {
    CoolingPrior prior = CoolingPrior.of(hyperparameters.withPriors(0.1, 5));
    assertThat(prior.at(0)).isEqualTo(5);
  }

  @Test
  void passes_that_are_averaged_are_cold() {
    CoolingPrior prior = CoolingPrior.of(hyperparameters.withAveragedPasses(6));
    assertThat(prior.isCold(3)).isFalse();
    assertThat(prior.isCold(4)).isTrue();
    CoolingPrior all = CoolingPrior.of(hyperparameters.withAveragedPasses(10));
    assertThat(all.at(0)).isEqualTo(0.01);
  }
}
