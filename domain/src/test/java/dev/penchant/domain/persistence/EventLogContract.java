package dev.penchant.domain.persistence;

import static dev.penchant.domain.behaviour.EventLog.Appended.DUPLICATE;
import static dev.penchant.domain.behaviour.EventLog.Appended.STORED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventId;
import dev.penchant.domain.behaviour.EventLog;
import dev.penchant.domain.behaviour.EventLog.Appended;
import dev.penchant.domain.behaviour.EventLog.UserActivity;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class EventLogContract extends StoreContract {
  private static final Instant T0 = TestStore.NOW;
  private static final Instant LONG_AGO = Instant.MIN;
  private static final Instant FAR_AWAY = Instant.MAX;

  private final EventLog log = store.eventLog();

  EventLogContract(TestStore store) {
    super(store);
  }

  private List<BehaviourEvent> all(ShopId of) {
    List<BehaviourEvent> events = new ArrayList<>();
    log.forEach(of, LONG_AGO, FAR_AWAY, events::add);
    return events;
  }

  @Test
  void events_come_back_as_they_were_appended() {
    List<BehaviourEvent> events =
        List.of(
            new BehaviourEvent(
                new EventId("é1"),
                new UserId("Ünal 李"),
                Optional.of(new ItemId("a b")),
                EventType.PURCHASE,
                Instant.parse("2011-03-27T01:30:00.001Z"),
                OptionalDouble.of(2.5)),
            new BehaviourEvent(
                new EventId("é2"),
                new UserId("Ünal 李"),
                Optional.empty(),
                EventType.SEARCH,
                Instant.parse("2011-03-27T01:30:00.002Z"),
                OptionalDouble.empty()));
    assertThat(log.append(shop, events)).containsExactly(STORED, STORED);
    assertThat(all(shop)).isEqualTo(events);
  }

  @Test
  void nothing_appended_is_nothing_done() {
    assertThat(log.append(shop, List.of())).isEmpty();
    assertThat(all(shop)).isEmpty();
  }

  @Test
  void an_id_that_repeats_within_the_call_is_stored_once() {
    BehaviourEvent first = view("e1", "anna", "pan", T0);
    BehaviourEvent second = view("e1", "ben", "pot", T0);
    assertThat(log.append(shop, List.of(first, view("e2"), second)))
        .containsExactly(STORED, STORED, DUPLICATE);
    assertThat(log.ofUser(shop, new UserId("ben"), 9)).isEmpty();
  }

  @Test
  void an_id_that_was_appended_before_is_a_duplicate() {
    log.append(shop, List.of(view("e1"), view("e3")));
    assertThat(log.append(shop, List.of(view("e0"), view("e1"), view("e2"), view("e3"))))
        .containsExactly(STORED, DUPLICATE, STORED, DUPLICATE);
    assertThat(log.append(shop, List.of(view("e0"), view("e1"))))
        .containsExactly(DUPLICATE, DUPLICATE);
    assertThat(log.count(shop)).isEqualTo(4);
  }

  @Test
  void ids_differ_by_case_and_accent() {
    assertThat(log.append(shop, List.of(view("e"), view("E"), view("é"))))
        .containsExactly(STORED, STORED, STORED);
  }

  @Test
  void an_append_that_is_rolled_back_leaves_nothing() {
    assertThatThrownBy(
            () ->
                store.inTransaction(
                    () -> {
                      log.append(shop, views(0, 700));
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(log.count(shop)).isZero();
    assertThat(log.append(shop, List.of(view("v1")))).containsExactly(STORED);
  }

  @Test
  void a_duplicate_found_midway_keeps_the_rest_of_the_transaction() {
    store.inTransaction(
        () -> {
          log.append(shop, views(0, 600));
          assertThat(log.append(shop, views(300, 1_200)))
              .startsWith(DUPLICATE)
              .endsWith(STORED)
              .filteredOn(STORED::equals)
              .hasSize(600);
        });
    assertThat(log.count(shop)).isEqualTo(1_200);
  }

  @Test
  void in_a_race_of_two_transactions_each_event_is_stored_once() throws Exception {
    CountDownLatch firstAppended = new CountDownLatch(1);
    CountDownLatch secondBegan = new CountDownLatch(1);
    CompletableFuture<List<Appended>> first =
        CompletableFuture.supplyAsync(
            () ->
                store.inTransaction(
                    () -> {
                      List<Appended> outcome = log.append(shop, views(0, 500));
                      firstAppended.countDown();
                      secondBegan.await(60, TimeUnit.SECONDS);
                      // long enough for the second to run into the uncommitted rows
                      Thread.sleep(400);
                      return outcome;
                    }));
    CompletableFuture<List<Appended>> second =
        CompletableFuture.supplyAsync(
            () ->
                store.inTransaction(
                    () -> {
                      // a read before, so that the transaction's snapshot is the older one
                      log.count(shop);
                      firstAppended.await(60, TimeUnit.SECONDS);
                      secondBegan.countDown();
                      return log.append(shop, views(250, 900));
                    }));
    assertThat(first.get(120, TimeUnit.SECONDS)).containsOnly(STORED);
    assertThat(second.get(120, TimeUnit.SECONDS).subList(0, 250)).containsOnly(DUPLICATE);
    assertThat(second.get(120, TimeUnit.SECONDS).subList(250, 650)).containsOnly(STORED);
    assertThat(log.count(shop)).isEqualTo(900);
  }

  @Test
  void in_a_race_against_a_transaction_that_is_rolled_back_the_other_stores_them()
      throws Exception {
    CountDownLatch firstAppended = new CountDownLatch(1);
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () ->
                store.inTransaction(
                    () -> {
                      log.append(shop, views(0, 300));
                      firstAppended.countDown();
                      Thread.sleep(400);
                      throw new IllegalStateException("gave up");
                    }));
    firstAppended.await(60, TimeUnit.SECONDS);
    assertThat(log.append(shop, views(0, 300))).containsOnly(STORED);
    assertThatThrownBy(() -> first.get(60, TimeUnit.SECONDS)).hasRootCauseMessage("gave up");
    assertThat(log.count(shop)).isEqualTo(300);
  }

  @Test
  void hands_out_events_by_time_and_equal_times_in_the_order_of_the_log() {
    log.append(shop, List.of(view("late", "u", "i", T0.plusMillis(1)), view("a"), view("b")));
    log.append(shop, List.of(view("early", "u", "i", T0.minusMillis(1)), view("c")));
    assertThat(all(shop))
        .extracting(event -> event.id().value())
        .containsExactly("early", "a", "b", "c", "late");
  }

  @Test
  void the_range_includes_its_start_and_excludes_its_end() {
    log.append(
        shop,
        List.of(
            view("0", "u", "i", T0),
            view("1", "u", "i", T0.plusMillis(1)),
            view("2", "u", "i", T0.plusMillis(2))));
    List<String> ids = new ArrayList<>();
    log.forEach(shop, T0.plusMillis(1), T0.plusMillis(2), event -> ids.add(event.id().value()));
    log.forEach(shop, T0.plusNanos(1), T0.plusMillis(1), event -> ids.add("none"));
    assertThat(ids).containsExactly("1");
  }

  @Test
  void many_events_of_one_instant_lose_and_double_nothing_across_pages() {
    int count = 25_500;
    List<BehaviourEvent> events =
        IntStream.range(0, count)
            .mapToObj(
                number ->
                    view(
                        "e" + number,
                        "u" + number % 7,
                        "i",
                        number < 100 ? T0.minusSeconds(number) : T0))
            .toList();
    log.append(shop, events);
    List<BehaviourEvent> read = all(shop);
    assertThat(read).hasSize(count).doesNotHaveDuplicates();
    assertThat(read).extracting(BehaviourEvent::time).isSorted();
    assertThat(read.get(count - 1).id().value()).isEqualTo("e" + (count - 1));
  }

  @Test
  void the_visitor_may_use_the_database_in_the_same_transaction() {
    log.append(shop, views(0, 50));
    store.inTransaction(
        () ->
            log.forEach(
                shop,
                LONG_AGO,
                FAR_AWAY,
                event -> assertThat(log.ofUser(shop, event.user(), 1)).hasSize(1)));
  }

  @Test
  void a_users_latest_events_come_newest_first() {
    log.append(
        shop,
        List.of(
            view("1", "anna", "a", T0),
            view("2", "ben", "a", T0.plusSeconds(1)),
            view("3", "anna", "b", T0.plusSeconds(2)),
            view("4", "anna", "c", T0.minusSeconds(9)),
            view("5", "anna", "d", T0.plusSeconds(2))));
    assertThat(log.ofUser(shop, new UserId("anna"), 3))
        .extracting(event -> event.id().value())
        .containsExactly("5", "3", "1");
  }

  @Test
  void events_recorded_since_come_in_the_order_they_were_recorded() {
    log.append(shop, List.of(view("old", "u", "i", T0.plusSeconds(99))));
    store.setNow(T0.plusSeconds(10));
    log.append(
        shop,
        List.of(view("n1", "u", "i", T0.minusSeconds(5)), view("n2", "u", "i", T0), view("n3")));
    assertThat(log.recordedSince(shop, T0.plusSeconds(10), 2))
        .extracting(event -> event.id().value())
        .containsExactly("n1", "n2");
    assertThat(log.recordedSince(shop, T0.plusSeconds(10).plusNanos(1), 9)).isEmpty();
    assertThat(log.recordedSince(shop, T0, 9)).hasSize(4);
  }

  @Test
  void counts_events_and_users() {
    log.append(shop, List.of(view("1", "anna", "a", T0), view("2", "ben", "a", T0)));
    log.append(shop, List.of(view("3", "anna", "b", T0)));
    assertThat(log.count(shop)).isEqualTo(3);
    assertThat(log.userCount(shop)).isEqualTo(2);
  }

  @Test
  void days_begin_in_the_zone_also_where_the_clock_is_changed() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    // 2026-03-29 has 23 hours in Berlin: from 23:00Z the day before to 22:00Z
    List<Instant> times =
        List.of(
            Instant.parse("2026-03-28T22:59:59.999Z"),
            Instant.parse("2026-03-28T23:00:00Z"),
            Instant.parse("2026-03-29T00:59:59Z"),
            Instant.parse("2026-03-29T01:00:00Z"),
            Instant.parse("2026-03-29T21:59:59.999Z"),
            Instant.parse("2026-03-29T22:00:00Z"),
            Instant.parse("2026-03-30T22:00:00Z"));
    for (int number = 0; number < times.size(); number++) {
      log.append(shop, List.of(view("t" + number, "u", "i", times.get(number))));
    }
    log.append(
        shop,
        List.of(
            new BehaviourEvent(
                new EventId("p"),
                new UserId("u"),
                Optional.of(new ItemId("i")),
                EventType.PURCHASE,
                times.get(2),
                OptionalDouble.empty())));
    LocalDate sunday = LocalDate.of(2026, 3, 29);
    assertThat(log.countByDay(shop, sunday.minusDays(1), sunday.plusDays(1), berlin))
        .isEqualTo(
            Map.of(
                sunday.minusDays(1),
                Map.of(EventType.VIEW, 1L),
                sunday,
                Map.of(EventType.VIEW, 4L, EventType.PURCHASE, 1L),
                sunday.plusDays(1),
                Map.of(EventType.VIEW, 1L)));
  }

  @Test
  void days_before_1970_count_too() {
    log.append(shop, List.of(view("1", "u", "i", Instant.parse("1969-12-31T23:59:59Z"))));
    LocalDate day = LocalDate.of(1969, 12, 31);
    assertThat(log.countByDay(shop, day, day.plusDays(1), ZoneId.of("UTC")))
        .isEqualTo(Map.of(day, Map.of(EventType.VIEW, 1L)));
  }

  @Test
  void users_come_by_latest_activity_and_can_be_sought_by_prefix() {
    log.append(
        shop,
        List.of(
            view("1", "anna", "a", T0),
            view("2", "a%b", "a", T0.plusSeconds(1)),
            view("3", "ben", "a", T0.plusSeconds(2)),
            view("4", "anna", "a", T0.plusSeconds(3))));
    assertThat(log.users(shop, "", 2))
        .containsExactly(
            new UserActivity(new UserId("anna"), 2, T0, T0.plusSeconds(3)),
            new UserActivity(new UserId("ben"), 1, T0.plusSeconds(2), T0.plusSeconds(2)));
    assertThat(log.users(shop, "a", 9))
        .extracting(activity -> activity.user().value())
        .containsExactly("anna", "a%b");
    assertThat(log.users(shop, "a%", 9))
        .extracting(activity -> activity.user().value())
        .containsExactly("a%b");
  }

  @Test
  void the_latest_users_are_found_however_old_the_log_is_and_however_far_they_lie_apart() {
    Instant old = Instant.parse("1998-01-05T08:00:00Z");
    List<BehaviourEvent> events = new ArrayList<>();
    for (int number = 0; number < 60; number++) {
      // from seconds to years before the last
      Instant time = old.minusSeconds((long) Math.pow(1.4, number));
      events.add(view("e" + number, "u" + number, "i", time));
      events.add(view("f" + number, "u" + number, "i", time.minusSeconds(5)));
    }
    log.append(shop, events);
    List<UserActivity> everyone = log.users(shop, "", 1_000);
    assertThat(everyone).hasSize(60);
    for (int limit : List.of(1, 7, 25, 45, 59, 60)) {
      assertThat(log.users(shop, "", limit)).isEqualTo(everyone.subList(0, limit));
    }
    assertThat(everyone.get(0).eventCount()).isEqualTo(2);
    assertThat(everyone)
        .extracting(UserActivity::lastEvent)
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void the_most_active_items_are_those_with_most_events_that_count_for_them() {
    log.append(
        shop,
        List.of(
            view("1", "u", "pan", T0),
            view("2", "u", "pan", T0),
            view("3", "u", "pot", T0),
            view("4", "u", "lid", T0.minus(Duration.ofDays(9))),
            event("5", "pot", EventType.IMPRESSION),
            event("6", "pot", EventType.DISLIKE)));
    assertThat(log.mostActive(shop, T0.minusSeconds(1), 5))
        .containsExactly(Map.entry(new ItemId("pan"), 2L), Map.entry(new ItemId("pot"), 1L));
    assertThat(log.mostActive(shop, T0.minusSeconds(1), 1)).containsOnlyKeys(new ItemId("pan"));
  }

  @Test
  void another_shop_sees_nothing() {
    log.append(shop, List.of(view("e1")));
    assertThat(log.count(otherShop)).isZero();
    assertThat(log.userCount(otherShop)).isZero();
    assertThat(all(otherShop)).isEmpty();
    assertThat(log.ofUser(otherShop, new UserId("anna"), 9)).isEmpty();
    assertThat(log.recordedSince(otherShop, Instant.EPOCH, 9)).isEmpty();
    assertThat(log.users(otherShop, "", 9)).isEmpty();
    assertThat(log.users(otherShop, "a", 9)).isEmpty();
    assertThat(log.mostActive(otherShop, Instant.EPOCH, 9)).isEmpty();
    LocalDate day = LocalDate.of(2026, 3, 1);
    assertThat(log.countByDay(otherShop, day, day, ZoneId.of("UTC"))).isEmpty();
    assertThat(log.append(otherShop, List.of(view("e1")))).containsExactly(STORED);
    assertThat(log.count(shop)).isEqualTo(1);
  }

  private static BehaviourEvent event(String id, String item, EventType type) {
    return new BehaviourEvent(
        new EventId(id),
        new UserId("u"),
        Optional.of(new ItemId(item)),
        type,
        T0,
        OptionalDouble.empty());
  }

  private static List<BehaviourEvent> views(int from, int to) {
    return IntStream.range(from, to).mapToObj(number -> view("v" + number)).toList();
  }
}
