package dev.penchant.recommendation.serving;

import static dev.penchant.recommendation.serving.ServingInMemory.NOW;
import static dev.penchant.recommendation.serving.ServingInMemory.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.user.UserId;
import dev.penchant.recommendation.Horizon;
import dev.penchant.recommendation.ListRequest;
import dev.penchant.recommendation.RecommendationList;
import dev.penchant.recommendation.RecommendedItem;
import dev.penchant.recommendation.Strategy;
import dev.penchant.recommendation.fixture.HandMadeModel;
import dev.penchant.recommendation.fixture.PlantedShop;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonalListTest {
  private final ServingInMemory serving = ServingInMemory.planted();

  @Test
  void a_camper_is_shown_mostly_things_for_camping() {
    RecommendationList list = forUser("camper-0", ListRequest.of(10));
    assertThat(list.strategy()).isEqualTo(Strategy.PERSONAL);
    assertThat(list.modelVersion()).hasValue(1);
    assertThat(list.items()).hasSize(10);
    assertThat(ids(list).subList(0, 5)).allMatch(id -> id.startsWith("camp"));
  }

  @Test
  void a_user_who_moved_is_shown_the_new_interest_first() {
    assertThat(ids(forUser("mover-0", ListRequest.of(5))).subList(0, 3))
        .allMatch(id -> id.startsWith("camp"));
  }

  @Test
  void the_long_horizon_raises_the_old_interest_of_a_user_who_moved() {
    List<String> now = ids(forUser("mover-0", ListRequest.of(30)));
    List<String> longRun = ids(forUser("mover-0", ListRequest.of(30).following(Horizon.LONG)));
    assertThat(meanRankOfBaking(longRun)).isLessThan(meanRankOfBaking(now) - 3);
  }

  @Test
  void the_emerging_horizon_gives_the_interest_that_grew() {
    RecommendationList list = forUser("mover-0", ListRequest.of(10).following(Horizon.EMERGING));
    assertThat(ids(list).subList(0, 5)).allMatch(id -> id.startsWith("camp"));
  }

  @Test
  void scores_fall_along_the_list() {
    List<Double> scores =
        forUser("camper-0", ListRequest.of(30)).items().stream()
            .map(RecommendedItem::score)
            .toList();
    assertThat(scores).isSortedAccordingTo((one, other) -> Double.compare(other, one));
  }

  @Test
  void the_same_request_gives_the_same_list() {
    assertThat(forUser("mover-1", ListRequest.of(20)))
        .isEqualTo(forUser("mover-1", ListRequest.of(20)))
        .isEqualTo(
            ServingInMemory.planted()
                .lists
                .forUser(SHOP, new UserId("mover-1"), ListRequest.of(20)));
  }

  @Test
  void a_list_never_holds_more_than_asked_for_nor_an_item_twice() {
    for (int count : new int[] {1, 2, 5, 29, 30, 100}) {
      List<String> ids = ids(forUser("baker-0", ListRequest.of(count)));
      assertThat(ids).doesNotHaveDuplicates().hasSize(Math.min(count, 30));
    }
  }

  @Test
  void bought_items_stay_out_when_asked_to() {
    Set<String> bought = bought("baker-1");
    assertThat(bought).isNotEmpty();
    assertThat(ids(forUser("baker-1", ListRequest.of(100).withoutBought())))
        .doesNotContainAnyElementsOf(bought)
        .hasSize(30 - bought.size());
    assertThat(ids(forUser("baker-1", ListRequest.of(100)))).containsAll(bought);
  }

  @Test
  void only_allowed_items_appear_and_excluded_ones_never() {
    ListRequest allowed =
        ListRequest.of(10).onlyOf(Set.of(new ItemId("book-1"), new ItemId("camp-1")));
    assertThat(ids(forUser("baker-0", allowed))).containsExactlyInAnyOrder("book-1", "camp-1");
    Set<ItemId> baking =
        IntStream.range(0, 10).mapToObj(n -> new ItemId("bake-" + n)).collect(Collectors.toSet());
    assertThat(ids(forUser("baker-0", ListRequest.of(100).without(baking))))
        .noneMatch(id -> id.startsWith("bake"))
        .hasSize(20);
  }

  @Test
  void a_category_holds_what_lies_below_it() {
    assertThat(ids(forUser("camper-0", ListRequest.of(30).inCategory("Kitchen"))))
        .hasSize(10)
        .allMatch(id -> id.startsWith("bake"));
    assertThat(ids(forUser("camper-0", ListRequest.of(30).inCategory("Kit")))).isEmpty();
  }

  @Test
  void an_item_that_becomes_unavailable_or_is_deleted_disappears_at_once() {
    String first = ids(forUser("camper-0", ListRequest.of(5))).get(0);
    serving.save(unavailable(first));
    String second = ids(forUser("camper-0", ListRequest.of(5))).get(0);
    assertThat(second).isNotEqualTo(first);
    serving.delete(second);
    assertThat(ids(forUser("camper-0", ListRequest.of(30)))).doesNotContain(first, second);
  }

  @Test
  void a_disliked_item_disappears_until_it_is_chosen_again() {
    String first = ids(forUser("camper-0", ListRequest.of(5))).get(0);
    serving.happens("camper-0", first, EventType.DISLIKE, NOW);
    assertThat(ids(forUser("camper-0", ListRequest.of(30)))).doesNotContain(first);
    serving.happens("camper-0", first, EventType.CART, NOW.plusSeconds(60));
    assertThat(ids(forUser("camper-0", ListRequest.of(30)))).contains(first);
  }

  @Test
  void new_events_change_the_next_list_without_reading_the_log_again() {
    forUser("camper-0", ListRequest.of(5));
    int reads = serving.log.userReads();
    for (int number = 0; number < 5; number++) {
      serving.happens("camper-0", "bake-" + number, EventType.PURCHASE, NOW.plusSeconds(number));
    }
    RecommendationList list = forUser("camper-0", ListRequest.of(10));
    assertThat(baking(list)).isGreaterThanOrEqualTo(4);
    assertThat(serving.log.userReads()).isEqualTo(reads);
  }

  @Test
  void a_user_who_came_after_the_training_gets_a_list_from_the_session() {
    UserId visitor = new UserId("visitor");
    assertThat(serving.lists.forUser(SHOP, visitor, ListRequest.of(5)).strategy())
        .isEqualTo(Strategy.TRENDING);
    serving.happens("visitor", "book-1", EventType.VIEW, NOW);
    RecommendationList list = serving.lists.forUser(SHOP, visitor, ListRequest.of(5));
    assertThat(list.strategy()).isEqualTo(Strategy.SESSION);
    assertThat(ids(list).subList(0, 3)).allMatch(id -> id.startsWith("book"));
  }

  @Test
  void a_new_item_takes_part_through_its_category() {
    Item tent =
        new Item(
            new ItemId("tent"),
            "A tent",
            Optional.of("Outdoor/Camping/Tents"),
            Optional.empty(),
            true,
            NOW);
    serving.save(tent);
    assertThat(ids(forUser("camper-0", ListRequest.of(12)))).contains("tent");
    assertThat(ids(forUser("reader-0", ListRequest.of(5)))).doesNotContain("tent");
  }

  @Test
  void a_new_item_of_no_category_takes_part_through_its_words() {
    Item novel =
        new Item(new ItemId("novel"), "A book", Optional.empty(), Optional.empty(), true, NOW);
    serving.save(novel);
    assertThat(ids(forUser("reader-0", ListRequest.of(12)))).contains("novel");
    assertThat(ids(forUser("camper-0", ListRequest.of(5)))).doesNotContain("novel");
  }

  @Test
  void one_kind_of_item_does_not_fill_a_whole_list_while_there_are_others() {
    long camping =
        ids(forUser("camper-0", ListRequest.of(10))).stream()
            .filter(id -> id.startsWith("camp"))
            .count();
    assertThat(camping).isBetween(5L, 6L);
  }

  @Test
  void without_learned_weights_the_list_is_still_personal() {
    serving.publish(HandMadeModel.untrainedWeights(SHOP, 2, PlantedShop.events()));
    RecommendationList list = forUser("camper-0", ListRequest.of(5));
    assertThat(list.modelVersion()).hasValue(2);
    assertThat(ids(list).subList(0, 3)).allMatch(id -> id.startsWith("camp"));
  }

  private RecommendationList forUser(String user, ListRequest request) {
    return serving.lists.forUser(SHOP, new UserId(user), request);
  }

  private static Item unavailable(String id) {
    return new Item(new ItemId(id), id, Optional.empty(), Optional.empty(), false, Instant.EPOCH);
  }

  private static Set<String> bought(String user) {
    return PlantedShop.events().stream()
        .filter(event -> event.user().value().equals(user))
        .filter(event -> event.type() == EventType.PURCHASE)
        .map(event -> event.item().orElseThrow().value())
        .collect(Collectors.toSet());
  }

  private static double meanRankOfBaking(List<String> ids) {
    return IntStream.range(0, ids.size())
        .filter(rank -> ids.get(rank).startsWith("bake"))
        .average()
        .orElseThrow();
  }

  private static long baking(RecommendationList list) {
    return ids(list).stream().filter(id -> id.startsWith("bake")).count();
  }

  static List<String> ids(RecommendationList list) {
    return list.items().stream().map(entry -> entry.item().id().value()).toList();
  }
}
