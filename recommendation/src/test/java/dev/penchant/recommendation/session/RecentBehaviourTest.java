package dev.penchant.recommendation.session;

import static dev.penchant.recommendation.fixture.PlantedShop.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventId;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.user.UserId;
import dev.penchant.recommendation.catalog.LiveCatalog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecentBehaviourTest {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final UserId ANN = new UserId("ann");

  private final LiveCatalog catalog = new LiveCatalog();
  private final List<BehaviourEvent> log = Collections.synchronizedList(new ArrayList<>());
  private final List<UserId> reads = Collections.synchronizedList(new ArrayList<>());

  @Test
  void events_are_oldest_first_whatever_the_order_of_the_log() {
    log.add(event("ann", "b", EventType.VIEW, START.plusSeconds(10)));
    log.add(event("ann", "a", EventType.VIEW, START));
    UserEvents events = behaviour(1_000).of(ANN);
    assertThat(events.length()).isEqualTo(2);
    assertThat(catalog.id(events.item(0)).value()).isEqualTo("a");
    assertThat(events.time(1)).isEqualTo(START.plusSeconds(10));
  }

  @Test
  void an_announced_event_takes_its_place_in_time() {
    RecentBehaviour behaviour = behaviour(1_000);
    log.add(event("ann", "a", EventType.VIEW, START));
    log.add(event("ann", "c", EventType.VIEW, START.plusSeconds(20)));
    behaviour.of(ANN);
    behaviour.record(List.of(event("ann", "b", EventType.CART, START.plusSeconds(10))));
    UserEvents events = behaviour.of(ANN);
    assertThat(catalog.id(events.item(1)).value()).isEqualTo("b");
    assertThat(events.type(1)).isEqualTo(EventType.CART);
    assertThat(reads).hasSize(1);
  }

  @Test
  void an_event_both_read_and_announced_counts_once() {
    RecentBehaviour behaviour = behaviour(1_000);
    BehaviourEvent view = event("ann", "a", EventType.VIEW, START);
    log.add(view);
    behaviour.of(ANN);
    behaviour.record(List.of(view));
    assertThat(behaviour.of(ANN).length()).isEqualTo(1);
  }

  @Test
  void an_event_of_a_user_not_in_memory_is_found_in_the_log() {
    RecentBehaviour behaviour = behaviour(1_000);
    BehaviourEvent view = event("ann", "a", EventType.VIEW, START);
    log.add(view);
    behaviour.record(List.of(view));
    assertThat(reads).isEmpty();
    assertThat(behaviour.of(ANN).length()).isEqualTo(1);
  }

  @Test
  void a_search_without_an_item_is_passed_over() {
    RecentBehaviour behaviour = behaviour(1_000);
    behaviour.of(ANN);
    behaviour.record(
        List.of(
            new BehaviourEvent(
                new EventId("s"),
                ANN,
                Optional.empty(),
                EventType.SEARCH,
                START,
                OptionalDouble.empty())));
    assertThat(behaviour.of(ANN).isEmpty()).isTrue();
  }

  @Test
  void memory_stays_within_its_capacity_and_forgets_who_was_not_asked_for() {
    RecentBehaviour behaviour = behaviour(10 * (RecentBehaviour.USER_COST + 1));
    for (int user = 0; user < 100; user++) {
      log.add(event("user-" + user, "a", EventType.VIEW, START));
      behaviour.of(new UserId("user-" + user));
      behaviour.of(new UserId("user-0"));
      assertThat(behaviour.held()).isLessThanOrEqualTo(10 * (RecentBehaviour.USER_COST + 1));
    }
    reads.clear();
    behaviour.of(new UserId("user-0"));
    behaviour.of(new UserId("user-99"));
    assertThat(reads).isEmpty();
    behaviour.of(new UserId("user-50"));
    assertThat(reads).hasSize(1);
  }

  @Test
  void the_latest_events_are_kept_when_a_user_has_too_many() {
    RecentBehaviour behaviour = behaviour(1_000_000);
    behaviour.of(ANN);
    for (int second = 0; second <= RecentBehaviour.EVENTS_PER_USER; second++) {
      behaviour.record(List.of(event("ann", "a", EventType.VIEW, START.plusSeconds(second))));
    }
    UserEvents events = behaviour.of(ANN);
    assertThat(events.length()).isEqualTo(RecentBehaviour.EVENTS_PER_USER);
    assertThat(events.time(0)).isEqualTo(START.plusSeconds(1));
  }

  @Test
  void a_failing_log_is_asked_again_the_next_time() {
    boolean[] broken = {true};
    RecentBehaviour behaviour =
        new RecentBehaviour(
            catalog,
            (user, limit) -> {
              if (broken[0]) {
                throw new IllegalStateException("no connection");
              }
              return List.of(event("ann", "a", EventType.VIEW, START));
            },
            100);
    assertThatThrownBy(() -> behaviour.of(ANN)).hasMessage("no connection");
    broken[0] = false;
    assertThat(behaviour.of(ANN).length()).isEqualTo(1);
  }

  @Test
  void an_event_announced_while_the_log_is_being_read_is_not_lost() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch announced = new CountDownLatch(1);
    RecentBehaviour behaviour =
        new RecentBehaviour(
            catalog,
            (user, limit) -> {
              reading.countDown();
              await(announced);
              return List.of();
            },
            100);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<UserEvents> first = threads.submit(() -> behaviour.of(ANN));
      await(reading);
      Future<?> record =
          threads.submit(() -> behaviour.record(List.of(event("ann", "a", EventType.VIEW, START))));
      announced.countDown();
      first.get(10, TimeUnit.SECONDS);
      record.get(10, TimeUnit.SECONDS);
      assertThat(behaviour.of(ANN).length()).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  private RecentBehaviour behaviour(long capacity) {
    return new RecentBehaviour(
        catalog,
        (user, limit) -> {
          reads.add(user);
          return log.stream().filter(event -> event.user().equals(user)).limit(limit).toList();
        },
        capacity);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
