package dev.penchant.modeling.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BlendSampleTest {
  /** One relevant row, two others, and one that stands for 4 items. */
  private final BlendSample sample =
      new BlendSample(1, new float[4], new boolean[4], 1, new float[] {1, 1, 1, 4}, new float[0]);

  @Test
  void a_row_counts_for_all_it_stands_for() {
    assertThat(sample.ranks(new double[] {2, 3, 1, 5}, Double.POSITIVE_INFINITY))
        .containsExactly(1 + 1 + 4);
  }

  @Test
  void ties_get_the_middle_rank_so_that_saying_the_same_of_all_gains_nothing() {
    // seven items share the ranks 1 to 7
    assertThat(sample.ranks(new double[] {0, 0, 0, 0}, Double.POSITIVE_INFINITY))
        .containsExactly(4);
    // one is ahead, and two share the ranks 2 and 3
    assertThat(sample.ranks(new double[] {1, 2, 1, 0}, Double.POSITIVE_INFINITY))
        .containsExactly(2.5);
  }

  @Test
  void ranks_after_the_last_that_matters_are_not_told_apart() {
    double[] scores = {2, 3, 1, 5};
    assertThat(sample.ranks(scores, 6)).containsExactly(6);
    assertThat(sample.ranks(scores, 5)).containsExactly(Double.POSITIVE_INFINITY);
  }

  @Test
  void scores_far_apart_have_slopes_that_are_numbers() {
    assertThat(sample.rankSlopes(new double[] {-2_000, 1_000, -1_500, -2_000}))
        .satisfies(slopes -> assertThat(slopes).doesNotContain(Double.NaN));
  }

  @Test
  void some_of_the_features_of_the_same_rows() {
    BlendSample whole =
        new BlendSample(
            3,
            new float[] {1, 2, 3, 4, 5, 6},
            new boolean[] {true, false},
            1,
            new float[] {1, 7},
            new float[0]);
    BlendSample part = whole.only(new int[] {2, 0});
    assertThat(part.features()).containsExactly(3, 1, 6, 4);
    assertThat(part.score(0, new double[] {0, 0, 1, 10})).isEqualTo(13);
    assertThat(part.score(1, new double[] {1, 10, 0, 0})).isEqualTo(46);
  }

  @Test
  void slopes_of_smooth_ranks_are_those_of_small_steps() {
    double[] scores = {0.3, 0.5, -0.2, 0.1};
    double[] slopes = sample.rankSlopes(scores);
    for (int row = 0; row < scores.length; row++) {
      double step = 1e-6;
      double[] above = scores.clone();
      double[] below = scores.clone();
      above[row] += step;
      below[row] -= step;
      assertThat(slopes[row]).isCloseTo((loss(below) - loss(above)) / (-2 * step), within(1e-6));
    }
  }

  /** −NDCG of the one relevant row with smooth ranks, written out. */
  private static double loss(double[] scores) {
    double[] copies = {1, 1, 1, 4};
    double rank = 1;
    for (int row = 1; row < scores.length; row++) {
      rank += copies[row] / (1 + Math.exp(scores[0] - scores[row]));
    }
    return -Math.log(2) / Math.log(1 + rank);
  }
}
