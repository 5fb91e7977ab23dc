package dev.penchant.recommendation.serving;

import static dev.penchant.recommendation.serving.ServingInMemory.NOW;
import static dev.penchant.recommendation.serving.ServingInMemory.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.interest.InterestProfile;
import dev.penchant.domain.interest.PeriodProfile;
import dev.penchant.domain.user.UserId;
import dev.penchant.recommendation.Horizon;
import dev.penchant.recommendation.ListRequest;
import dev.penchant.recommendation.Reason;
import dev.penchant.recommendation.Reason.BecauseOf;
import dev.penchant.recommendation.Reason.BoughtBefore;
import dev.penchant.recommendation.Reason.PopularNow;
import dev.penchant.recommendation.Reason.TopicForecast;
import dev.penchant.recommendation.Reason.TopicGrowth;
import dev.penchant.recommendation.Reason.TopicInterest;
import dev.penchant.recommendation.Reason.TurnedTo;
import dev.penchant.recommendation.RecommendedItem;
import dev.penchant.recommendation.fixture.HandMadeModel;
import dev.penchant.recommendation.fixture.PlantedShop;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every reason is held against the user's own events and profiles. */
class ReasonsTest {
  private final ServingInMemory serving = ServingInMemory.planted();

  @Test
  void every_item_of_a_personal_list_has_one_to_three_reasons() {
    assertThat(list("mover-0", ListRequest.of(30)))
        .allSatisfy(entry -> assertThat(entry.reasons()).hasSizeBetween(1, 3));
  }

  @Test
  void no_reasons_are_given_where_none_are_asked_for() {
    assertThat(list("mover-0", ListRequest.of(30).withoutReasons()))
        .allSatisfy(entry -> assertThat(entry.reasons()).isEmpty());
  }

  @Test
  void a_purchase_named_as_reason_is_in_the_log_as_often_and_as_lately_as_said() {
    List<RecommendedItem> bought =
        list("baker-0", ListRequest.of(30)).stream()
            .filter(entry -> reasons(entry, BoughtBefore.class).findAny().isPresent())
            .toList();
    assertThat(bought).isNotEmpty();
    for (RecommendedItem entry : bought) {
      BoughtBefore reason = reasons(entry, BoughtBefore.class).findFirst().orElseThrow();
      List<BehaviourEvent> purchases =
          eventsOf("baker-0", entry.item().id())
              .filter(event -> event.type() == EventType.PURCHASE)
              .toList();
      assertThat(reason.times()).isEqualTo(purchases.size());
      assertThat(purchases).anyMatch(event -> event.time().equals(reason.last()));
    }
  }

  @Test
  void an_event_named_as_reason_is_in_the_log() {
    List<BecauseOf> named =
        list("mover-0", ListRequest.of(30)).stream()
            .flatMap(entry -> reasons(entry, BecauseOf.class))
            .toList();
    assertThat(named).isNotEmpty();
    assertThat(named)
        .allSatisfy(
            reason ->
                assertThat(eventsOf("mover-0", reason.item()))
                    .anyMatch(
                        event ->
                            event.type() == reason.event() && event.time().equals(reason.at())));
  }

  @Test
  void a_forecast_leads_the_emerging_list_and_is_a_reason_there_only() {
    List<RecommendedItem> emerging =
        list(HandMadeModel.FORETOLD_CAMPER, ListRequest.of(5).following(Horizon.EMERGING));
    assertThat(emerging.subList(0, 3))
        .allSatisfy(
            entry -> {
              assertThat(entry.item().id().value()).startsWith("camp");
              TopicForecast reason = reasons(entry, TopicForecast.class).findFirst().orElseThrow();
              assertThat(reason.label()).isEqualTo("camp");
              assertThat(reason.expected()).isGreaterThan(reason.now() + 0.3);
            });
    assertThat(list(HandMadeModel.FORETOLD_CAMPER, ListRequest.of(30)))
        .allSatisfy(entry -> assertThat(reasons(entry, TopicForecast.class)).isEmpty());
  }

  @Test
  void an_item_is_never_the_reason_for_itself() {
    List<RecommendedItem> listed = list("mover-0", ListRequest.of(30));

    assertThat(listed)
        .allSatisfy(
            entry ->
                assertThat(reasons(entry, BecauseOf.class))
                    .noneMatch(reason -> reason.item().equals(entry.item().id())));
    assertThat(listed).anyMatch(entry -> reasons(entry, TurnedTo.class).findAny().isPresent());
  }

  @Test
  void the_weight_of_an_interest_is_that_of_the_present_in_an_emerging_list_too() {
    for (String user : List.of("mover-0", "camper-0", HandMadeModel.FORETOLD_CAMPER.toString())) {
      InterestProfile now = serving.interests.ofUser(SHOP, new UserId(user)).now().orElseThrow();
      assertThat(list(user, ListRequest.of(30).following(Horizon.EMERGING)))
          .allSatisfy(
              entry ->
                  assertThat(reasons(entry, TopicInterest.class))
                      .allMatch(reason -> reason.weight() == now.weight(reason.topic())));
    }
  }

  @Test
  void a_related_item_named_as_reason_is_of_the_same_interest() {
    for (RecommendedItem entry : list("mover-0", ListRequest.of(10))) {
      String interest = entry.item().id().value().substring(0, 4);
      assertThat(reasons(entry, BecauseOf.class).map(reason -> reason.item().value()))
          .allMatch(id -> id.startsWith(interest));
    }
  }

  @Test
  void growth_is_told_of_a_user_who_moved_and_agrees_with_the_path() {
    TopicGrowth growth =
        list("mover-0", ListRequest.of(5)).stream()
            .flatMap(entry -> reasons(entry, TopicGrowth.class))
            .findFirst()
            .orElseThrow();
    List<PeriodProfile> path =
        serving.interests.ofUser(SHOP, new UserId("mover-0")).path().observed();
    PeriodProfile since =
        path.stream()
            .filter(profile -> profile.period().equals(growth.since()))
            .findFirst()
            .orElseThrow();
    assertThat(growth.label()).isEqualTo("camp");
    assertThat(growth.from()).isEqualTo(since.profile().weight(growth.topic()));
    assertThat(path.get(path.size() - 1).profile().weight(growth.topic()))
        .isGreaterThan((float) growth.from() + 0.15f);
    assertThat(growth.to()).isGreaterThan((float) growth.from() + 0.15f);
  }

  @Test
  void a_steady_user_is_told_of_an_interest_not_of_its_growth() {
    List<Reason> reasons =
        list("camper-0", ListRequest.of(5)).stream()
            .flatMap(entry -> entry.reasons().stream())
            .toList();
    assertThat(reasons).noneMatch(TopicGrowth.class::isInstance);
    assertThat(reasons)
        .filteredOn(TopicInterest.class::isInstance)
        .isNotEmpty()
        .allSatisfy(reason -> assertThat(((TopicInterest) reason).weight()).isGreaterThan(0.5));
  }

  @Test
  void popularity_is_counted_in_the_log_of_the_last_days() {
    for (int visitor = 0; visitor < 60; visitor++) {
      serving.happens("someone-" + visitor, "book-3", EventType.VIEW, NOW);
    }
    RecommendedItem first = serving.lists.trending(SHOP, ListRequest.of(5)).items().get(0);
    PopularNow reason = reasons(first, PopularNow.class).findFirst().orElseThrow();
    long counted =
        serving
            .log
            .mostActive(SHOP, NOW.minusSeconds(reason.days() * 86_400L), 100)
            .get(new ItemId("book-3"));
    assertThat(first.item().id().value()).isEqualTo("book-3");
    assertThat(reason.events()).hasValue(counted);
    assertThat(reason.days()).isEqualTo(7);
  }

  private List<RecommendedItem> list(String user, ListRequest request) {
    return serving.lists.forUser(SHOP, new UserId(user), request).items();
  }

  private static <T extends Reason> Stream<T> reasons(RecommendedItem entry, Class<T> kind) {
    return entry.reasons().stream().filter(kind::isInstance).map(kind::cast);
  }

  private static Stream<BehaviourEvent> eventsOf(String user, ItemId item) {
    return PlantedShop.events().stream()
        .filter(event -> event.user().value().equals(user))
        .filter(event -> event.item().orElseThrow().equals(item));
  }
}
