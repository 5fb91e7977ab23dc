package dev.penchant.modeling.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** By hand, and against ranking-metrics.py beside the test's resources. */
class RankingMetricsTest {
  private static final double MISSED = Double.POSITIVE_INFINITY;
  private static final Offset<Double> ROUNDING = within(1e-12);

  @Test
  void agrees_with_the_reference_script() {
    double[] ranks = {2, 7, 12, 5};

    assertThat(RankingMetrics.hitRate(ranks, 5)).isEqualTo(1);
    assertThat(RankingMetrics.precision(ranks, 5)).isEqualTo(0.4, ROUNDING);
    assertThat(RankingMetrics.recall(ranks, 5)).isEqualTo(0.5, ROUNDING);
    assertThat(RankingMetrics.f1(ranks, 5)).isEqualTo(0.4444444444444445, ROUNDING);
    assertThat(RankingMetrics.ndcg(ranks, 5)).isEqualTo(0.3973220069685352, ROUNDING);
    assertThat(RankingMetrics.reciprocalRank(ranks)).isEqualTo(0.5, ROUNDING);
    assertThat(RankingMetrics.auc(ranks, 12)).isEqualTo(0.5, ROUNDING);
  }

  @Test
  void a_perfect_ranking_scores_one() {
    double[] ranks = {1, 2, 3};

    assertThat(RankingMetrics.ndcg(ranks, 10)).isEqualTo(1, ROUNDING);
    assertThat(RankingMetrics.ndcg(ranks, 2)).isEqualTo(1, ROUNDING);
    assertThat(RankingMetrics.recall(ranks, 3)).isEqualTo(1);
    assertThat(RankingMetrics.auc(ranks, 100)).isEqualTo(1, ROUNDING);
  }

  @Test
  void an_item_that_was_not_ranked_is_a_miss() {
    double[] ranks = {1, MISSED};

    assertThat(RankingMetrics.recall(ranks, 10)).isEqualTo(0.5);
    assertThat(RankingMetrics.auc(ranks, 11)).isEqualTo(0.5, ROUNDING);
    assertThat(RankingMetrics.reciprocalRank(new double[] {MISSED})).isZero();
    assertThat(RankingMetrics.ndcg(new double[] {MISSED}, 10)).isZero();
  }

  @Test
  void a_rank_between_two_places_counts_as_the_later_one_for_the_cutoff() {
    assertThat(RankingMetrics.hitRate(new double[] {10.5}, 10)).isZero();
    assertThat(RankingMetrics.hitRate(new double[] {10}, 10)).isEqualTo(1);
  }

  @Test
  void auc_of_all_items_tied_is_a_half() {
    assertThat(RankingMetrics.auc(new double[] {50.5}, 100)).isEqualTo(0.5, ROUNDING);
  }
}
