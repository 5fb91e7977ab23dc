package dev.penchant.recommendation.serving;

import static dev.penchant.recommendation.serving.ServingInMemory.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.interest.TopicId;
import dev.penchant.recommendation.SalesOutlook;
import dev.penchant.recommendation.SalesOutlook.ForetoldSales;
import dev.penchant.recommendation.SalesOutlook.PeriodSales;
import dev.penchant.recommendation.fixture.PlantedShop;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServedSalesTest {
  private final ServingInMemory serving = ServingInMemory.planted();

  @Test
  void an_items_purchases_stand_by_full_months_with_three_foretold_behind() {
    SalesOutlook outlook = serving.sales.ofItem(SHOP, new ItemId("camp-3")).orElseThrow();

    assertThat(outlook.counted()).isEqualTo(EventType.PURCHASE);
    assertThat(outlook.observed())
        .extracting(point -> point.period().toString())
        .containsExactly("2026-02", "2026-03", "2026-04", "2026-05");
    assertThat(outlook.observed().stream().mapToDouble(PeriodSales::count).sum())
        .isEqualTo(purchasesOfFullMonths("camp-3"));
    assertThat(outlook.foretold())
        .extracting(point -> point.period().toString())
        .containsExactly("2026-06", "2026-07", "2026-08");
    assertThat(outlook.foretold())
        .allSatisfy(point -> assertThat(point.low()).isLessThanOrEqualTo(point.high()));
  }

  @Test
  void topics_share_all_sales() {
    Map<TopicId, SalesOutlook> topics = serving.sales.ofTopics(SHOP);

    double sum =
        topics.values().stream()
            .flatMap(outlook -> outlook.observed().stream())
            .mapToDouble(PeriodSales::count)
            .sum();
    double items =
        PlantedShop.items().stream()
            .mapToDouble(item -> purchasesOfFullMonths(item.id().value()))
            .sum();
    assertThat(topics).hasSize(PlantedShop.INTERESTS.size());
    assertThat(sum).isCloseTo(items, within(0.01));
  }

  @Test
  void the_best_selling_come_first() {
    double previous = Double.POSITIVE_INFINITY;
    for (ItemId item : serving.sales.bestSelling(SHOP, 5)) {
      ForetoldSales next = serving.sales.ofItem(SHOP, item).orElseThrow().foretold().get(0);
      assertThat(next.expected()).isLessThanOrEqualTo(previous);
      previous = next.expected();
    }
    assertThat(serving.sales.bestSelling(SHOP, 5)).hasSize(5);
  }

  @Test
  void nothing_is_known_of_an_item_the_model_never_saw() {
    assertThat(serving.sales.ofItem(SHOP, new ItemId("of-tomorrow"))).isEmpty();
  }

  /** The log begins on 5 January and ends in June. */
  private static double purchasesOfFullMonths(String item) {
    return PlantedShop.events().stream()
        .filter(event -> event.type() == EventType.PURCHASE)
        .filter(event -> event.item().orElseThrow().value().equals(item))
        .filter(event -> event.time().toString().compareTo("2026-02") >= 0)
        .filter(event -> event.time().toString().compareTo("2026-06") < 0)
        .count();
  }
}
