package dev.penchant.modeling.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeanShrinkageTest {
  private static final double[][] RATINGS = {
    {5},
    {4, 4, 5},
    {1, 2},
    {5, 5, 4, 5, 5, 4},
    {3, 3, 4, 2, 3, 4, 3},
    {2, 1, 1, 3},
    {4, 5, 5, 4, 5, 5, 5, 4, 4, 5},
    {3},
    {4, 2, 5, 3},
    {5, 4}
  };

  private final MeanShrinkage learned = MeanShrinkage.learned(evidence(RATINGS), 1, 5);

  /** Values of quality-reference.py. */
  @Test
  void agrees_with_the_reference() {
    assertThat(evidence(RATINGS).varianceWithin()).isCloseTo(0.533571, within(1e-6));
    assertThat(learned.shopMean()).isCloseTo(3.598065, within(1e-6));
    assertThat(learned.strength()).isCloseTo(0.4204, within(1e-4));
    assertThat(learned.estimate(1, 5).estimate()).isCloseTo(4.559862, within(1e-6));
    assertThat(learned.estimate(2, 3).estimate()).isCloseTo(1.900674, within(1e-6));
    assertThat(learned.estimate(10, 46).estimate()).isCloseTo(4.553258, within(1e-6));
  }

  /** The reference has the quantiles of the mixture, here one normal distribution stands for it. */
  @Test
  void intervals_are_those_of_the_reference_within_two_in_a_hundred_of_a_star() {
    assertThat(learned.estimate(1, 5).low()).isCloseTo(3.7573, within(0.02));
    assertThat(learned.estimate(2, 3).low()).isCloseTo(1.2619, within(0.02));
    assertThat(learned.estimate(2, 3).high()).isCloseTo(2.5344, within(0.02));
    assertThat(learned.estimate(10, 46).high()).isCloseTo(4.8447, within(0.02));
  }

  @Test
  void no_interval_leaves_the_scale() {
    assertThat(learned.estimate(1, 5).high()).isEqualTo(5);
    assertThat(learned.estimate(4, 4).low()).isEqualTo(1);
  }

  @Test
  void where_nobody_rated_an_item_twice_and_all_say_the_same_that_is_believed() {
    MeanShrinkage agreed = MeanShrinkage.learned(evidence(new double[][] {{4}, {4}, {4}}), 1, 5);

    assertThat(agreed.estimate(1, 4).estimate()).isCloseTo(4, within(1e-9));
  }

  @Test
  void a_single_enthusiast_counts_for_less_than_many() {
    assertThat(learned.estimate(1, 5).estimate()).isLessThan(learned.estimate(20, 100).estimate());
  }

  @Test
  void four_of_five_true_means_lie_in_the_intervals_of_many_items_and_of_few() {
    assertThat(coverage(2_000, 1, 3)).isCloseTo(0.8, within(0.03));
    assertThat(coverage(15, 130, 4)).isCloseTo(0.8, within(0.03));
  }

  /**
   * Of simulated shops whose true means have a deviation of .5 and ratings one of 1 around them.
   */
  private static double coverage(int items, int shops, long seed) {
    Random random = new Random(seed);
    int covered = 0;
    for (int shop = 0; shop < shops; shop++) {
      double[] truth = new double[items];
      double[][] ratings = new double[items][];
      for (int item = 0; item < items; item++) {
        double mean = 3 + 0.5 * random.nextGaussian();
        truth[item] = mean;
        ratings[item] = new double[1 + random.nextInt(12)];
        Arrays.setAll(ratings[item], rating -> mean + random.nextGaussian());
      }
      MeanShrinkage learned = MeanShrinkage.learned(evidence(ratings), -10, 10);
      for (int item = 0; item < items; item++) {
        QualityEstimate estimate =
            learned.estimate(ratings[item].length, Arrays.stream(ratings[item]).sum());
        covered += estimate.low() <= truth[item] && truth[item] <= estimate.high() ? 1 : 0;
      }
    }
    return (double) covered / (items * shops);
  }

  private static Evidence evidence(double[][] ratings) {
    return new Evidence(
        Arrays.stream(ratings).mapToInt(row -> row.length).toArray(),
        Arrays.stream(ratings).mapToDouble(row -> Arrays.stream(row).sum()).toArray(),
        Arrays.stream(ratings)
            .mapToDouble(row -> Arrays.stream(row).map(value -> value * value).sum())
            .toArray());
  }
}
