package dev.penchant.recommendation.exclusion;

import static dev.penchant.recommendation.fixture.PlantedShop.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventId;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.user.UserId;
import dev.penchant.recommendation.ListRequest;
import dev.penchant.recommendation.catalog.LiveCatalog;
import dev.penchant.recommendation.fixture.PlantedShop;
import dev.penchant.recommendation.session.UserEvents;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExclusionsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final LiveCatalog catalog = new LiveCatalog();

  ExclusionsTest() {
    PlantedShop.items().forEach(catalog::put);
  }

  @Test
  void nothing_speaks_against_an_available_item() {
    assertThat(against("bake-1", ListRequest.of(5))).isEmpty();
    assertThat(exclusions(ListRequest.of(5)).allow(index("bake-1"))).isTrue();
  }

  @Test
  void each_rule_tells_its_reason() {
    ListRequest request =
        ListRequest.of(5)
            .withoutBought()
            .inCategory("Outdoor")
            .onlyOf(Set.of(new ItemId("camp-1")))
            .without(Set.of(new ItemId("bake-1")));
    assertThat(
            against(
                "bake-1",
                request,
                event("ann", "bake-1", EventType.PURCHASE, NOON),
                event("ann", "bake-1", EventType.DISLIKE, NOON.plusSeconds(1))))
        .containsExactlyInAnyOrder(
            Exclusion.BOUGHT,
            Exclusion.DISLIKED,
            Exclusion.OTHER_CATEGORY,
            Exclusion.NOT_ALLOWED,
            Exclusion.RULED_OUT);
  }

  @Test
  void an_item_without_a_category_is_in_none() {
    assertThat(against("book-1", ListRequest.of(5).inCategory("Outdoor")))
        .containsExactly(Exclusion.OTHER_CATEGORY);
  }

  @Test
  void a_bought_item_may_come_again_unless_the_request_says_otherwise() {
    BehaviourEvent purchase = event("ann", "bake-1", EventType.PURCHASE, NOON);
    assertThat(against("bake-1", ListRequest.of(5), purchase)).isEmpty();
    assertThat(against("bake-1", ListRequest.of(5).withoutBought(), purchase))
        .containsExactly(Exclusion.BOUGHT);
    assertThat(
            against(
                "bake-1",
                ListRequest.of(5).withoutBought(),
                event("ann", "bake-1", EventType.CART, NOON)))
        .isEmpty();
  }

  @Test
  void a_dislike_lasts_until_the_item_is_chosen_but_a_look_does_not_end_it() {
    BehaviourEvent dislike = event("ann", "bake-1", EventType.DISLIKE, NOON);
    BehaviourEvent look = event("ann", "bake-1", EventType.VIEW, NOON.plusSeconds(9));
    BehaviourEvent choice = event("ann", "bake-1", EventType.FAVOURITE, NOON.plusSeconds(9));
    assertThat(against("bake-1", ListRequest.of(5), dislike, look))
        .containsExactly(Exclusion.DISLIKED);
    assertThat(against("bake-1", ListRequest.of(5), dislike, choice)).isEmpty();
  }

  @Test
  void one_star_is_a_dislike_and_three_are_not() {
    assertThat(against("bake-1", ListRequest.of(5), rating(1))).containsExactly(Exclusion.DISLIKED);
    assertThat(against("bake-1", ListRequest.of(5), rating(3))).isEmpty();
  }

  @Test
  void what_the_catalog_lacks_or_does_not_sell_stays_out() {
    Item item = PlantedShop.item("bake", 1);
    catalog.put(
        new Item(item.id(), item.title(), item.category(), item.price(), false, item.updatedAt()));
    catalog.remove(new ItemId("bake-2"));
    assertThat(against("bake-1", ListRequest.of(5))).containsExactly(Exclusion.UNAVAILABLE);
    assertThat(against("bake-2", ListRequest.of(5))).containsExactly(Exclusion.NOT_IN_CATALOG);
    assertThat(exclusions(ListRequest.of(5)).allow(index("bake-2"))).isFalse();
  }

  @Test
  void an_item_is_not_like_itself() {
    Exclusions exclusions = exclusions(ListRequest.of(5)).andItself(index("bake-1"));
    assertThat(exclusions.against(index("bake-1"))).containsExactly(Exclusion.THE_ITEM_ITSELF);
    assertThat(exclusions.allow(index("bake-2"))).isTrue();
  }

  private List<Exclusion> against(String item, ListRequest request, BehaviourEvent... events) {
    return exclusions(request, events).against(index(item));
  }

  private Exclusions exclusions(ListRequest request, BehaviourEvent... events) {
    return Exclusions.of(request, UserEvents.of(List.of(events), catalog), catalog);
  }

  private int index(String item) {
    return catalog.indexOf(new ItemId(item)).orElseThrow();
  }

  private static BehaviourEvent rating(int stars) {
    return new BehaviourEvent(
        new EventId("rating"),
        new UserId("ann"),
        Optional.of(new ItemId("bake-1")),
        EventType.RATING,
        NOON,
        OptionalDouble.of(stars));
  }
}
