package dev.penchant.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.BehaviourRecorded;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.shop.ShopId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordBehaviourTest {
  private static final ShopId SHOP = new ShopId("tea");
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00.123Z");

  private final InMemoryEventLog log = new InMemoryEventLog();
  private final InMemoryItems items = new InMemoryItems();
  private final FiredEvents<BehaviourRecorded> fired = new FiredEvents<>();
  private final RecordBehaviour recordBehaviour =
      new RecordBehaviour(log, items, fired, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void stores_a_plain_event_now_under_a_name_of_its_own() {
    List<EventOutcome> outcomes = record(EventSubmission.of("u1", "i1", "view"));

    BehaviourEvent stored = log.of(SHOP).iterator().next();
    assertThat(stored.time()).isEqualTo(NOW);
    assertThat(stored.type()).isEqualTo(EventType.VIEW);
    assertThat(outcomes)
        .containsExactly(
            new EventOutcome(EventOutcome.Result.STORED, Optional.of(stored.id()), "", ""));
  }

  @Test
  void the_same_id_again_is_a_duplicate_and_no_news() {
    EventSubmission event = event("e1", "u1", "i1", "view", "2026-05-03T10:00:00Z");

    assertThat(results(event, event))
        .containsExactly(EventOutcome.Result.STORED, EventOutcome.Result.DUPLICATE);
    assertThat(results(event)).containsExactly(EventOutcome.Result.DUPLICATE);
    assertThat(log.count(SHOP)).isEqualTo(1);
    assertThat(fired.all()).hasSize(1);
    assertThat(fired.all().get(0).events()).hasSize(1);
  }

  @Test
  void a_bad_event_never_costs_the_good_ones_beside_it() {
    List<EventOutcome> outcomes =
        record(
            event("e1", "u1", "i1", "view", "2026-05-03T10:00:00Z"),
            event("e2", "u1", "i1", "look", "2026-05-03T10:00:00Z"),
            event("e3", "", "i1", "view", "2026-05-03T10:00:00Z"),
            event("e4", "u1", "i2", "cart", "2026-05-03T10:00:00Z"));

    assertThat(outcomes)
        .extracting(EventOutcome::reason)
        .containsExactly("", "unknown-type", "missing-user", "");
    assertThat(outcomes.get(1).message()).contains("\"look\"").contains("view, click, favourite");
    assertThat(outcomes.get(1).id()).isEmpty();
    assertThat(log.count(SHOP)).isEqualTo(2);
  }

  @Test
  void impossible_times_are_rejected_with_how_to_mend_them() {
    List<EventOutcome> outcomes =
        record(
            event("e1", "u1", "i1", "view", "0"),
            event("e2", "u1", "i1", "view", "2026-06-02T12:00:01Z"),
            event("e3", "u1", "i1", "view", "1780315200000000"),
            event("e4", "u1", "i1", "view", "soon"),
            event("e5", "u1", "i1", "view", "2026-06-02T11:59:00Z"));

    assertThat(outcomes)
        .extracting(EventOutcome::reason)
        .containsExactly("time-too-old", "time-in-future", "time-in-future", "bad-time", "");
    assertThat(outcomes.subList(0, 4))
        .allSatisfy(
            outcome -> assertThat(outcome.message()).contains("Unix seconds or milliseconds"));
  }

  @Test
  void fields_are_cleaned_before_they_are_judged() {
    record(event(" e1 ", " u1", "i1 ", "Remove_From_Cart", " 2026-05-03 "));

    BehaviourEvent stored = log.of(SHOP).iterator().next();
    assertThat(stored.id().value()).isEqualTo("e1");
    assertThat(stored.user().value()).isEqualTo("u1");
    assertThat(stored.item()).contains(new ItemId("i1"));
    assertThat(stored.type()).isEqualTo(EventType.REMOVE_FROM_CART);
  }

  @Test
  void ids_that_nobody_can_keep_are_rejected() {
    assertThat(
            record(
                event("e".repeat(101), "u1", "i1", "view", ""),
                event("e2", "u".repeat(129), "i1", "view", ""),
                event("e3", "u1", "i\u00001", "view", "")))
        .extracting(EventOutcome::reason)
        .containsExactly("bad-id", "bad-user", "bad-item");
  }

  @Test
  void items_the_catalog_does_not_know_are_added_and_known_ones_kept() {
    Item known =
        new Item(new ItemId("i1"), "A tin", Optional.of("Kitchen"), Optional.empty(), true, NOW);
    items.saveAll(SHOP, List.of(known));

    record(EventSubmission.of("u1", "i1", "view"), EventSubmission.of("u1", "i2", "view"));

    assertThat(items.find(SHOP, new ItemId("i1"))).contains(known);
    assertThat(items.find(SHOP, new ItemId("i2")).map(Item::title)).contains("i2");
  }

  @Test
  void a_search_needs_no_item() {
    assertThat(
            results(
                new EventSubmission(
                    Optional.empty(),
                    Optional.of("u1"),
                    Optional.empty(),
                    Optional.of("search"),
                    Optional.empty(),
                    Optional.empty())))
        .containsExactly(EventOutcome.Result.STORED);
    assertThat(items.count(SHOP)).isZero();
  }

  @Test
  void nothing_is_announced_where_nothing_is_new() {
    record(EventSubmission.of("u1", "i1", "look"));
    record();

    assertThat(fired.all()).isEmpty();
  }

  @Test
  void another_shop_may_use_the_same_ids() {
    EventSubmission event = event("e1", "u1", "i1", "view", "2026-05-03T10:00:00Z");
    record(event);

    assertThat(recordBehaviour.recordAll(new ShopId("coffee"), List.of(event)))
        .extracting(EventOutcome::result)
        .containsExactly(EventOutcome.Result.STORED);
  }

  private List<EventOutcome> record(EventSubmission... submissions) {
    return recordBehaviour.recordAll(SHOP, List.of(submissions));
  }

  private List<EventOutcome.Result> results(EventSubmission... submissions) {
    return record(submissions).stream().map(EventOutcome::result).toList();
  }

  private static EventSubmission event(
      String id, String user, String item, String type, String time) {
    return new EventSubmission(
        Optional.of(id),
        Optional.of(user),
        Optional.of(item),
        Optional.of(type),
        Optional.of(time),
        Optional.empty());
  }
}
