package dev.penchant.recommendation.serving;

import static dev.penchant.recommendation.serving.PersonalListTest.ids;
import static dev.penchant.recommendation.serving.ServingInMemory.NOW;
import static dev.penchant.recommendation.serving.ServingInMemory.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.UnknownShop;
import dev.penchant.domain.user.UserId;
import dev.penchant.recommendation.ListRequest;
import dev.penchant.recommendation.Reason.NewInCatalog;
import dev.penchant.recommendation.Reason.SameCategory;
import dev.penchant.recommendation.RecommendationList;
import dev.penchant.recommendation.Strategy;
import dev.penchant.recommendation.UnknownItem;
import dev.penchant.recommendation.fixture.PlantedShop;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ColdStartTest {
  private static final UserId STRANGER = new UserId("stranger");

  @Test
  void a_stranger_gets_what_is_trending() {
    ServingInMemory serving = ServingInMemory.planted();
    RecommendationList list = serving.lists.forUser(SHOP, STRANGER, ListRequest.of(10));
    assertThat(list.strategy()).isEqualTo(Strategy.TRENDING);
    assertThat(list.items()).hasSize(10);
    assertThat(list.items()).isEqualTo(serving.lists.trending(SHOP, ListRequest.of(10)).items());
  }

  @Test
  void without_a_model_everybody_gets_what_is_trending() {
    ServingInMemory serving = ServingInMemory.withoutModel();
    RecommendationList list =
        serving.lists.forUser(SHOP, new UserId("baker-0"), ListRequest.of(10));
    assertThat(list.strategy()).isEqualTo(Strategy.TRENDING);
    assertThat(list.modelVersion()).isEmpty();
    assertThat(list.items()).hasSize(10);
  }

  @Test
  void without_a_model_bought_items_stay_out_all_the_same() {
    ServingInMemory serving = ServingInMemory.withoutModel();
    serving.happens("stranger", "bake-1", EventType.PURCHASE, NOW);
    assertThat(ids(serving.lists.forUser(SHOP, STRANGER, ListRequest.of(100).withoutBought())))
        .hasSize(29)
        .doesNotContain("bake-1");
  }

  @Test
  void without_any_event_the_newest_items_are_shown() {
    ServingInMemory serving = new ServingInMemory();
    serving.open(SHOP);
    serving.items.saveAll(SHOP, PlantedShop.items());
    serving.save(
        new Item(new ItemId("new"), "Just in", Optional.empty(), Optional.empty(), true, NOW));
    RecommendationList list = serving.lists.forUser(SHOP, STRANGER, ListRequest.of(3));
    assertThat(ids(list)).hasSize(3).first().isEqualTo("new");
    assertThat(list.items().get(0).reasons()).containsExactly(new NewInCatalog(NOW));
  }

  @Test
  void an_empty_shop_gives_an_empty_list() {
    ServingInMemory serving = new ServingInMemory();
    serving.open(SHOP);
    assertThat(serving.lists.forUser(SHOP, STRANGER, ListRequest.of(3)).items()).isEmpty();
    assertThat(serving.interests.ofUser(SHOP, STRANGER).path().observed()).isEmpty();
    assertThat(serving.interests.topics(SHOP)).isEmpty();
  }

  @Test
  void a_trending_list_follows_its_filters() {
    ServingInMemory serving = ServingInMemory.planted();
    assertThat(ids(serving.lists.trending(SHOP, ListRequest.of(30).inCategory("Outdoor/Camping"))))
        .hasSize(10)
        .allMatch(id -> id.startsWith("camp"));
  }

  @Test
  void what_is_trending_follows_new_events() {
    ServingInMemory serving = ServingInMemory.withoutModel();
    serving.lists.trending(SHOP, ListRequest.of(3));
    for (int visitor = 0; visitor < 100; visitor++) {
      serving.happens("someone-" + visitor, "camp-7", EventType.VIEW, NOW);
    }
    assertThat(ids(serving.lists.trending(SHOP, ListRequest.of(3)))).first().isEqualTo("camp-7");
  }

  @Test
  void an_item_recorded_before_the_catalog_knew_it_is_read_from_the_database() {
    ServingInMemory serving = ServingInMemory.planted();
    serving.lists.trending(SHOP, ListRequest.of(3));
    serving.items.addMissing(
        SHOP,
        java.util.List.of(
            new Item(new ItemId("fresh"), "fresh", Optional.empty(), Optional.empty(), true, NOW)));
    serving.happens("stranger", "fresh", EventType.VIEW, NOW);
    assertThat(ids(serving.lists.trending(SHOP, ListRequest.of(100)))).contains("fresh");
  }

  @Test
  void items_like_a_given_one_are_of_its_interest_and_without_itself() {
    ServingInMemory serving = ServingInMemory.planted();
    RecommendationList list =
        serving.lists.similarTo(SHOP, new ItemId("camp-3"), ListRequest.of(5));
    assertThat(list.strategy()).isEqualTo(Strategy.SIMILAR);
    assertThat(ids(list)).hasSize(5).doesNotContain("camp-3").allMatch(id -> id.startsWith("camp"));
  }

  @Test
  void items_like_a_new_one_come_from_its_category() {
    ServingInMemory serving = ServingInMemory.planted();
    serving.save(
        new Item(
            new ItemId("oven"),
            "bake oven thing 4",
            PlantedShop.category("bake"),
            Optional.empty(),
            true,
            NOW));
    RecommendationList list = serving.lists.similarTo(SHOP, new ItemId("oven"), ListRequest.of(4));
    assertThat(ids(list)).first().isEqualTo("bake-4");
    assertThat(ids(list)).allMatch(id -> id.startsWith("bake"));
    assertThat(list.items().get(0).reasons()).contains(new SameCategory("Kitchen/Baking"));
  }

  @Test
  void an_item_that_the_catalog_lacks_is_unknown() {
    ServingInMemory serving = ServingInMemory.planted();
    assertThatThrownBy(() -> serving.lists.similarTo(SHOP, new ItemId("gone"), ListRequest.of(4)))
        .isInstanceOf(UnknownItem.class)
        .hasMessageContaining("gone");
  }

  @Test
  void a_shop_that_does_not_exist_is_unknown() {
    assertThatThrownBy(
            () ->
                ServingInMemory.planted().lists.trending(new ShopId("nowhere"), ListRequest.of(4)))
        .isInstanceOf(UnknownShop.class);
  }
}
