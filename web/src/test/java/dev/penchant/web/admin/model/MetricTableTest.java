package dev.penchant.web.admin.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.modelversion.ModelState;
import dev.penchant.domain.modelversion.ModelVersion;
import dev.penchant.domain.shop.ShopId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricTableTest {
  private static final ModelVersion VERSION =
      new ModelVersion(
          new ShopId("garden"),
          3,
          7,
          ModelState.ACTIVE,
          Map.of(
              "popularity", Map.of("ndcg@10", 0.10, "mrr", 0.20),
              "blend", Map.of("ndcg@10", 0.30, "mrr", 0.15),
              "als", Map.of("ndcg@10", 0.25),
              "blend.new", Map.of("ndcg@10", 0.05),
              "forecast.lstm", Map.of("perplexity", 2.5),
              "forecast.last-period", Map.of("perplexity", 3.5)),
          "",
          Instant.EPOCH,
          Optional.of(Instant.EPOCH),
          Optional.empty());

  @Test
  void the_best_model_by_the_leading_metric_comes_first() {
    assertThat(MetricTable.ofAllItems(VERSION).rows())
        .extracting(MetricTable.Row::model)
        .containsExactly("blend", "als", "popularity");
  }

  @Test
  void of_perplexities_the_lowest_is_the_best() {
    MetricTable forecasts = MetricTable.ofForecasts(VERSION, Optional.of("last-period"));

    assertThat(forecasts.rows())
        .extracting(MetricTable.Row::model)
        .containsExactly("lstm", "last-period");
    assertThat(forecasts.isBest(forecasts.rows().get(0), "perplexity")).isTrue();
    assertThat(forecasts.isBest(forecasts.rows().get(1), "perplexity")).isFalse();
  }

  @Test
  void the_best_of_each_column_is_known() {
    MetricTable table = MetricTable.ofAllItems(VERSION);

    assertThat(table.columns()).containsExactly("ndcg@10", "mrr");
    assertThat(table.isBest(table.rows().get(0), "ndcg@10")).isTrue();
    assertThat(table.isBest(table.rows().get(0), "mrr")).isFalse();
    assertThat(table.isBest(table.rows().get(2), "mrr")).isTrue();
  }

  @Test
  void what_the_shop_sees_is_told_from_what_is_only_measured() {
    assertThat(MetricTable.ofForecasts(VERSION, Optional.of("last-period")).rows())
        .filteredOn(MetricTable.Row::served)
        .extracting(MetricTable.Row::model)
        .containsExactly("last-period");
    assertThat(MetricTable.ofForecasts(VERSION, Optional.empty()).rows())
        .noneMatch(MetricTable.Row::served);
    assertThat(MetricTable.ofAllItems(VERSION).rows())
        .filteredOn(MetricTable.Row::served)
        .extracting(MetricTable.Row::model)
        .containsExactly("blend");
  }

  @Test
  void baselines_are_told_from_models() {
    assertThat(MetricTable.ofAllItems(VERSION).rows())
        .filteredOn(MetricTable.Row::baseline)
        .extracting(MetricTable.Row::model)
        .containsExactly("popularity");
  }

  @Test
  void a_single_row_is_not_called_the_best() {
    MetricTable table = MetricTable.ofNewItems(VERSION);

    assertThat(table.rows()).hasSize(1);
    assertThat(table.isBest(table.rows().get(0), "ndcg@10")).isFalse();
  }

  @Test
  void the_leading_metric_is_that_of_the_served_model() {
    assertThat(MetricTable.leading(VERSION)).hasValue(0.30);
  }
}
