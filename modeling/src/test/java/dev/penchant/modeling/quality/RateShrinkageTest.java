package dev.penchant.modeling.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RateShrinkageTest {
  private static final int[] BUYERS = {1, 2, 4, 8, 10, 16, 20, 40, 5, 3, 30, 12};
  private static final int[] AGAIN = {1, 0, 1, 2, 7, 3, 1, 6, 0, 1, 18, 2};

  private final RateShrinkage learned = RateShrinkage.learned(Evidence.ofRates(BUYERS, AGAIN));

  /** Values of quality-reference.py; its maximum of the mean is good to about 10⁻⁸. */
  @Test
  void agrees_with_the_reference() {
    assertThat(learned.shopMean()).isCloseTo(0.298917, within(2e-6));
    assertThat(learned.strength()).isCloseTo(4, within(1e-9));
    assertThat(learned.estimate(1, 1).estimate()).isCloseTo(0.440382, within(2e-6));
    assertThat(learned.estimate(8, 2).estimate()).isCloseTo(0.264984, within(2e-6));
    assertThat(learned.estimate(30, 18).estimate()).isCloseTo(0.556024, within(2e-6));
  }

  /**
   * The reference has the quantiles of the mixture, here one beta distribution stands for it. One
   * buyer, with a strength learned from twelve items, is where the mixture is most askew.
   */
  @Test
  void intervals_are_those_of_the_reference_within_two_in_a_hundred() {
    assertInterval(learned.estimate(1, 1), 0.1647, 0.7636);
    assertInterval(learned.estimate(8, 2), 0.1162, 0.4317);
    assertInterval(learned.estimate(30, 18), 0.4422, 0.6687);
  }

  @Test
  void the_likelihood_of_one_trial_is_the_mean_whatever_the_strength() {
    RateShrinkage one = RateShrinkage.learned(Evidence.ofRates(new int[] {1}, new int[] {1}));
    double ofPrior = 0.5 * (Math.log(0.3) + Math.log(0.7));

    assertThat(one.logLikelihood(0.3, 2) - ofPrior).isCloseTo(Math.log(0.3), within(1e-12));
    assertThat(one.logLikelihood(0.3, 900) - ofPrior).isCloseTo(Math.log(0.3), within(1e-12));
  }

  @Test
  void the_likelihood_of_two_trials_is_that_of_polyas_urn() {
    RateShrinkage two = RateShrinkage.learned(Evidence.ofRates(new int[] {2}, new int[] {2}));
    double ofPrior = 0.5 * (Math.log(0.25) + Math.log(0.75));

    // a of 4 balls win, one is added to those: 1/4 · 2/5
    assertThat(two.logLikelihood(0.25, 4) - ofPrior).isCloseTo(Math.log(0.1), within(1e-12));
  }

  @Test
  void the_more_buyers_the_nearer_to_their_own_share_and_the_surer() {
    double previousDistance = Double.POSITIVE_INFINITY;
    double previousWidth = Double.POSITIVE_INFINITY;
    for (int buyers = 2; buyers <= 2_000; buyers *= 10) {
      QualityEstimate estimate = learned.estimate(buyers, buyers / 2.0);
      assertThat(estimate.estimate()).isBetween(learned.shopMean(), 0.5);
      assertThat(0.5 - estimate.estimate()).isLessThan(previousDistance);
      assertThat(estimate.high() - estimate.low()).isLessThan(previousWidth);
      previousDistance = 0.5 - estimate.estimate();
      previousWidth = estimate.high() - estimate.low();
    }
  }

  @Test
  void of_items_that_do_not_differ_none_is_told_from_the_shop() {
    int[] buyers = new int[400];
    int[] again = new int[400];
    Arrays.fill(buyers, 20);
    SplittableRandom random = new SplittableRandom(5);
    Arrays.setAll(again, item -> binomial(20, 0.3, random));

    RateShrinkage alike = RateShrinkage.learned(Evidence.ofRates(buyers, again));

    assertThat(alike.strength()).isGreaterThan(200);
    assertThat(alike.estimate(20, 12).estimate()).isCloseTo(0.3, within(0.03));
  }

  @Test
  void without_a_single_success_the_share_is_small_but_not_known_to_be_none() {
    RateShrinkage none =
        RateShrinkage.learned(Evidence.ofRates(new int[] {6, 6, 8}, new int[] {0, 0, 0}));

    QualityEstimate estimate = none.estimate(6, 0);

    assertThat(estimate.estimate()).isBetween(0.005, 0.05);
    assertThat(estimate.high()).isGreaterThan(estimate.estimate());
  }

  @Test
  void four_of_five_true_shares_lie_in_the_intervals_of_many_items_and_of_few() {
    assertThat(coverage(2_000, 1, 7)).isCloseTo(0.8, within(0.03));
    assertThat(coverage(25, 80, 8)).isCloseTo(0.8, within(0.03));
  }

  /** Of simulated shops whose shares are beta distributed with mean .25 and strength 8. */
  private static double coverage(int items, int shops, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int covered = 0;
    for (int shop = 0; shop < shops; shop++) {
      double[] truth = new double[items];
      int[] buyers = new int[items];
      int[] again = new int[items];
      for (int item = 0; item < items; item++) {
        // the second smallest of seven uniform numbers: Beta(2, 6)
        truth[item] = random.doubles(7).sorted().skip(1).findFirst().orElseThrow();
        buyers[item] = 1 + (int) (Math.exp(4 * random.nextDouble()) - 1);
        again[item] = binomial(buyers[item], truth[item], random);
      }
      RateShrinkage learned = RateShrinkage.learned(Evidence.ofRates(buyers, again));
      for (int item = 0; item < items; item++) {
        QualityEstimate estimate = learned.estimate(buyers[item], again[item]);
        covered += estimate.low() <= truth[item] && truth[item] <= estimate.high() ? 1 : 0;
      }
    }
    return (double) covered / (items * shops);
  }

  private static int binomial(int trials, double share, SplittableRandom random) {
    return (int) random.doubles(trials).filter(draw -> draw < share).count();
  }

  private static void assertInterval(QualityEstimate estimate, double low, double high) {
    assertThat(estimate.low()).isCloseTo(low, within(0.02));
    assertThat(estimate.high()).isCloseTo(high, within(0.02));
  }
}
