package dev.penchant.recommendation.serving;

import static dev.penchant.recommendation.serving.PersonalListTest.ids;
import static dev.penchant.recommendation.serving.ServingInMemory.NOW;
import static dev.penchant.recommendation.serving.ServingInMemory.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.user.UserId;
import dev.penchant.recommendation.ListRequest;
import dev.penchant.recommendation.RecommendationList;
import dev.penchant.recommendation.Strategy;
import dev.penchant.recommendation.fixture.HandMadeModel;
import dev.penchant.recommendation.fixture.PlantedShop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ModelLifeTest {
  private static final UserId CAMPER = new UserId("camper-0");

  @Test
  void a_published_version_is_served_from_then_on() {
    ServingInMemory serving = ServingInMemory.planted();
    assertThat(camper(serving).modelVersion()).hasValue(1);
    serving.publish(HandMadeModel.of(SHOP, 2, PlantedShop.events()));
    assertThat(camper(serving).modelVersion()).hasValue(2);
  }

  @Test
  void when_a_new_version_is_damaged_the_one_before_goes_on_serving() {
    ServingInMemory serving = ServingInMemory.planted();
    serving.complete(HandMadeModel.of(SHOP, 2, PlantedShop.events()));
    assertThat(camper(serving).modelVersion()).hasValue(1);
    serving.publishDamaged(3);
    assertThat(camper(serving).modelVersion()).hasValue(1);
    assertThat(camper(serving).strategy()).isEqualTo(Strategy.PERSONAL);
    assertThat(serving.models.damaged(SHOP)).hasValue(3);
    serving.publish(HandMadeModel.of(SHOP, 4, PlantedShop.events()));
    assertThat(serving.models.damaged(SHOP)).isEmpty();
  }

  @Test
  void a_start_with_a_damaged_active_version_serves_the_newest_readable_one() {
    ServingInMemory serving = ServingInMemory.withoutModel();
    serving.complete(HandMadeModel.of(SHOP, 1, PlantedShop.events()));
    serving.complete(HandMadeModel.of(SHOP, 2, PlantedShop.events()));
    serving.versions.activate(SHOP, 3, NOW);
    serving.start();
    assertThat(camper(serving).modelVersion()).hasValue(2);
    assertThat(serving.models.damaged(SHOP)).hasValue(3);
  }

  @Test
  void a_start_without_a_readable_version_serves_what_is_trending() {
    ServingInMemory serving = ServingInMemory.withoutModel();
    serving.versions.activate(SHOP, 1, NOW);
    serving.start();
    assertThat(camper(serving).strategy()).isEqualTo(Strategy.TRENDING);
    assertThat(camper(serving).items()).hasSize(10);
    assertThat(serving.models.damaged(SHOP)).hasValue(1);
  }

  @Test
  void a_shop_without_a_model_has_no_damaged_one() {
    assertThat(ServingInMemory.withoutModel().models.damaged(SHOP)).isEmpty();
    assertThat(ServingInMemory.planted().models.damaged(SHOP)).isEmpty();
  }

  @Test
  void events_recorded_after_the_training_count_after_a_restart_too() {
    ServingInMemory serving = ServingInMemory.planted();
    serving.happens("visitor", "book-1", EventType.VIEW, NOW);
    serving.start();
    RecommendationList list = serving.lists.forUser(SHOP, new UserId("visitor"), ListRequest.of(3));
    assertThat(list.strategy()).isEqualTo(Strategy.SESSION);
  }

  @Test
  void an_import_that_announces_nothing_is_seen_within_seconds() {
    ServingInMemory serving = new ServingInMemory();
    serving.open(SHOP);
    assertThat(camper(serving).items()).isEmpty();
    serving.items.saveAll(SHOP, PlantedShop.items());
    serving.log.append(SHOP, PlantedShop.events());
    serving.timePasses(Duration.ofSeconds(11));
    camper(serving);
    assertThat(camper(serving).items()).hasSize(10);
    assertThat(serving.interests.ofUser(SHOP, CAMPER).history().eventCount()).isPositive();
  }

  @Test
  void a_version_promoted_on_another_server_is_served_within_seconds_and_read_once() {
    ServingInMemory serving = ServingInMemory.planted();
    camper(serving);
    serving.complete(HandMadeModel.of(SHOP, 2, PlantedShop.events()));
    serving.versions.activate(SHOP, 2, NOW);
    assertThat(camper(serving).modelVersion()).hasValue(1);
    serving.timePasses(Duration.ofSeconds(11));
    camper(serving);
    assertThat(camper(serving).modelVersion()).hasValue(2);
    serving.versions.activate(SHOP, 3, NOW);
    serving.timePasses(Duration.ofSeconds(11));
    camper(serving);
    serving.timePasses(Duration.ofSeconds(11));
    camper(serving);
    assertThat(camper(serving).modelVersion()).hasValue(2);
    assertThat(serving.damagedReads).isEqualTo(1);
  }

  @Test
  void nothing_of_another_shop_is_visible() {
    ServingInMemory serving = ServingInMemory.planted();
    ShopId other = new ShopId("other");
    serving.open(other);
    serving.items.saveAll(other, List.of(PlantedShop.item("camp", 0)));
    serving.happens(other, PlantedShop.event("camper-0", "camp-0", EventType.VIEW, NOW));
    RecommendationList list = serving.lists.forUser(other, CAMPER, ListRequest.of(10));
    assertThat(ids(list)).containsExactly("camp-0");
    assertThat(list.modelVersion()).isEmpty();
    assertThat(list.strategy()).isEqualTo(Strategy.TRENDING);
    assertThat(serving.interests.ofUser(other, CAMPER).history().eventCount()).isEqualTo(1);
    assertThat(serving.interests.topics(other)).isEmpty();
  }

  @Test
  void many_threads_get_whole_lists_of_one_version_while_models_are_swapped() throws Exception {
    ServingInMemory serving = ServingInMemory.planted();
    RecommendationList expected = camper(serving);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Boolean>> agreed = new ArrayList<>();
      for (int reader = 0; reader < 4; reader++) {
        agreed.add(
            threads.submit(
                () -> {
                  boolean same = true;
                  for (int request = 0; request < 200; request++) {
                    same &= camper(serving).items().equals(expected.items());
                  }
                  return same;
                }));
      }
      for (long version = 2; version < 20; version++) {
        serving.publish(HandMadeModel.of(SHOP, version, PlantedShop.events()));
      }
      for (Future<Boolean> same : agreed) {
        assertThat(same.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static RecommendationList camper(ServingInMemory serving) {
    return serving.lists.forUser(SHOP, CAMPER, ListRequest.of(10));
  }
}
