package dev.penchant.modeling.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.behaviour.EventWeights;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.BehaviourDatasetBuilder;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CountedSalesTest {
  private final BehaviourDatasetBuilder events = BehaviourDataset.builder();

  @Test
  void purchases_count_once_each_in_their_period_whatever_their_quantity() {
    add("ann", "tent", EventType.VIEW, "2026-01-01T10:00:00Z", Float.NaN);
    add("ann", "tent", EventType.PURCHASE, "2026-02-02T10:00:00Z", 200);
    add("bob", "tent", EventType.PURCHASE, "2026-02-03T10:00:00Z", 1);
    add("bob", "stove", EventType.PURCHASE, "2026-03-03T10:00:00Z", 1);
    add("bob", "stove", EventType.VIEW, "2026-03-31T20:00:00Z", Float.NaN);
    BehaviourDataset dataset = events.build();

    SalesSeries series = series(dataset);

    int tent = dataset.items().indexOf("tent").orElseThrow();
    int stove = dataset.items().indexOf("stove").orElseThrow();
    assertThat(series.row(tent)).containsExactly(0, 2, 0);
    assertThat(series.row(stove)).containsExactly(0, 0, 1);
    assertThat(series.birth(tent)).isZero();
    assertThat(series.birth(stove)).isEqualTo(2);
    assertThat(series.totals()).containsExactly(0, 2, 1);
  }

  @Test
  void sales_before_the_first_full_period_count_in_none() {
    add("ann", "tent", EventType.PURCHASE, "2025-11-22T10:00:00Z", 1);
    add("ann", "tent", EventType.PURCHASE, "2025-12-22T10:00:00Z", 1);
    add("bob", "stove", EventType.PURCHASE, "2026-01-31T20:00:00Z", 1);
    BehaviourDataset dataset = events.build();

    SalesSeries series = series(dataset);

    int tent = dataset.items().indexOf("tent").orElseThrow();
    assertThat(series.row(tent)).containsExactly(1, 0);
    assertThat(series.birth(tent)).isZero();
  }

  @Test
  void a_topic_sells_its_share_of_every_item() {
    SalesSeries items =
        new SalesSeries(
            2, new int[2], new int[] {0, 2, 3}, new int[] {0, 1, 1}, new float[] {4, 2, 10});

    SalesSeries topics = items.shared(new float[][] {{1, 0}, {0.3f, 0.7f}}, 2);

    assertThat(topics.row(0)).containsExactly(4, 5);
    assertThat(topics.row(1)).containsExactly(0, 7);
  }

  @Test
  void without_purchases_what_weighs_most_counts() {
    add("ann", "tent", EventType.VIEW, "2026-01-02T10:00:00Z", Float.NaN);
    add("ann", "tent", EventType.CART, "2026-01-03T10:00:00Z", Float.NaN);
    add("ann", "tent", EventType.REMOVE_FROM_CART, "2026-01-04T10:00:00Z", Float.NaN);

    assertThat(CountedSales.type(events.build(), EventWeights.defaults()))
        .isEqualTo(EventType.CART);
  }

  private static SalesSeries series(BehaviourDataset dataset) {
    SalesPeriods periods =
        SalesPeriods.of(
            dataset.firstTime(), dataset.lastTime(), PeriodLength.MONTH, ZoneOffset.UTC);
    return CountedSales.of(dataset, EventType.PURCHASE, periods).series();
  }

  private void add(String user, String item, EventType type, String time, float value) {
    events.add(user, item, type, Instant.parse(time).getEpochSecond(), value);
  }
}
