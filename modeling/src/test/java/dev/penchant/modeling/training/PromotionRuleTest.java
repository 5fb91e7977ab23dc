package dev.penchant.modeling.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.modeling.artifact.ForecastMethod;
import dev.penchant.modeling.artifact.ForecastReport;
import dev.penchant.modeling.artifact.ModelReport;
import dev.penchant.modeling.evaluation.EvaluationReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromotionRuleTest {
  private static final Instant TEST = Instant.parse("2026-03-01T00:00:00Z");

  @Test
  void a_shops_first_model_is_promoted_whatever_it_reaches() {
    PromotionRule.Decision decision =
        PromotionRule.decide(report(0.1, 0.2, TEST), Optional.empty(), Optional.empty());

    assertThat(decision.promoted()).isTrue();
    assertThat(decision.message())
        .isEqualTo(
            "NDCG@10 0.100; the shop's first model, although popularity alone reached 0.200");
    assertThat(
            PromotionRule.decide(report(0.2, 0.2, TEST), Optional.empty(), Optional.empty())
                .message())
        .isEqualTo("NDCG@10 0.200; the shop's first model");
  }

  @Test
  void an_active_model_asked_the_same_questions_is_the_bar() {
    Optional<ModelReport> active = Optional.of(report(0.9, 0.1, TEST));

    assertThat(decide(0.39, active, Optional.of(0.4)).promoted()).isTrue();
    assertThat(decide(0.37, active, Optional.of(0.4)).promoted()).isFalse();
    assertThat(decide(0.37, active, Optional.of(0.4)).message())
        .isEqualTo("NDCG@10 0.370, worse than the active model's 0.400");
  }

  @Test
  void a_figure_below_the_bar_is_said_to_be_within_the_tolerance_and_not_to_be_no_worse() {
    Optional<ModelReport> active = Optional.of(report(0.9, 0.1, TEST));

    assertThat(decide(0.344, active, Optional.of(0.347)).message())
        .isEqualTo("NDCG@10 0.344, within 5% of the active model's 0.347");
    assertThat(decide(0.4, active, Optional.of(0.347)).message())
        .isEqualTo("NDCG@10 0.400, not below the active model's 0.347");
  }

  @Test
  void a_report_on_nearly_the_same_period_stands_in_for_asking() {
    Optional<ModelReport> near = Optional.of(report(0.4, 0.1, TEST.plus(Duration.ofDays(4))));

    assertThat(decide(0.37, near, Optional.empty()).promoted()).isFalse();
    assertThat(decide(0.39, near, Optional.empty()).promoted()).isTrue();
  }

  @Test
  void tests_of_other_periods_are_compared_by_how_far_each_model_was_above_popularity() {
    Instant before = TEST.minus(Duration.ofDays(90));
    Optional<ModelReport> twice = Optional.of(report(0.2, 0.1, before));

    assertThat(decide(0.39, twice, Optional.empty()).promoted()).isTrue();
    assertThat(decide(0.37, twice, Optional.empty()).promoted()).isFalse();
    assertThat(decide(0.39, twice, Optional.empty()).message())
        .isEqualTo(
            "NDCG@10 0.390, 1.95 times popularity's, within 5% of the active model's 2.00 times in its own test");
  }

  @Test
  void beside_an_active_model_that_was_never_measured_popularity_is_the_bar() {
    Optional<ModelReport> unmeasured =
        Optional.of(reportOf(new EvaluationReport(0, Map.of(), Map.of()), TEST));

    assertThat(decide(0.21, unmeasured, Optional.empty()).promoted()).isTrue();
    assertThat(decide(0.15, unmeasured, Optional.empty()).promoted()).isFalse();
  }

  @Test
  void what_could_not_be_measured_does_not_replace_an_active_model() {
    ModelReport unmeasured = reportOf(new EvaluationReport(0, Map.of(), Map.of()), TEST);

    PromotionRule.Decision decision =
        PromotionRule.decide(unmeasured, Optional.of(report(0.1, 0.1, TEST)), Optional.empty());

    assertThat(decision.promoted()).isFalse();
    assertThat(decision.message()).contains("by hand");
  }

  private static PromotionRule.Decision decide(
      double blend, Optional<ModelReport> active, Optional<Double> asked) {
    return PromotionRule.decide(report(blend, 0.2, TEST), active, asked);
  }

  private static ModelReport report(double blend, double popularity, Instant testFrom) {
    return reportOf(
        new EvaluationReport(
            100,
            Map.of("blend", Map.of("ndcg@10", blend), "popularity", Map.of("ndcg@10", popularity)),
            Map.of()),
        testFrom);
  }

  private static ModelReport reportOf(EvaluationReport report, Instant testFrom) {
    return new ModelReport(
        testFrom,
        testFrom.plus(Duration.ofDays(10)),
        report,
        report,
        new ForecastReport(Map.of(), Map.of(), ForecastMethod.FOLD_IN, 0, 0, ""));
  }
}
