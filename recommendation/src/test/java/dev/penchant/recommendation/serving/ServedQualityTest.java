package dev.penchant.recommendation.serving;

import static dev.penchant.recommendation.serving.ServingInMemory.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.recommendation.ItemQuality;
import dev.penchant.recommendation.fixture.PlantedShop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServedQualityTest {
  private final ServingInMemory serving = ServingInMemory.planted();

  @Test
  void buyers_who_had_a_third_of_the_log_to_buy_again_are_the_evidence() {
    ItemQuality quality = serving.quality.ofItem(SHOP, new ItemId("camp-3")).orElseThrow();

    assertThat(quality.window()).isEqualTo(Duration.ofDays(54));
    ItemQuality.Estimate again = quality.repurchase().orElseThrow();
    assertThat(again.observations()).isEqualTo(buyersWithTime("camp-3", quality.window()));
    assertThat(again.estimate()).isBetween(again.low(), again.high());
    assertThat(again.shopMean()).isBetween(0.0, 1.0);
  }

  @Test
  void nobody_rated_anything_so_nothing_is_said_of_ratings() {
    assertThat(serving.quality.ofItem(SHOP, new ItemId("camp-3")).orElseThrow().rating()).isEmpty();
    assertThat(serving.quality.bestRated(SHOP, 5)).isEmpty();
  }

  @Test
  void what_is_bought_again_most_comes_first() {
    List<ItemId> best = serving.quality.mostBoughtAgain(SHOP, 5);

    assertThat(best).hasSize(5);
    assertThat(best)
        .isSortedAccordingTo((one, other) -> Double.compare(estimate(other), estimate(one)));
  }

  @Test
  void nothing_is_known_of_an_item_the_model_never_saw() {
    assertThat(serving.quality.ofItem(SHOP, new ItemId("of-tomorrow"))).isEmpty();
  }

  private double estimate(ItemId item) {
    return serving.quality.ofItem(SHOP, item).orElseThrow().repurchase().orElseThrow().estimate();
  }

  private static long buyersWithTime(String item, Duration window) {
    Instant last =
        PlantedShop.events().stream()
            .map(BehaviourEvent::time)
            .max(Instant::compareTo)
            .orElseThrow();
    return PlantedShop.events().stream()
        .filter(event -> event.type() == EventType.PURCHASE)
        .filter(event -> event.item().orElseThrow().value().equals(item))
        .filter(event -> !event.time().isAfter(last.minus(window)))
        .map(BehaviourEvent::user)
        .distinct()
        .count();
  }
}
