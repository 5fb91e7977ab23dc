package dev.penchant.ingestion.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.ingestion.SimulationSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulatedShopTest {
  private static final Instant END = Instant.parse("2026-11-01T09:30:00Z");
  private static final SimulatedShop SHOP =
      new SimulatedShop(SimulationSettings.demo(), CourseMix.plain(), END);
  private static final Map<ItemId, Integer> TOPIC_OF =
      SHOP.items().stream().collect(Collectors.toMap(SimulatedItem::id, SimulatedItem::topic));
  private static final List<List<BehaviourEvent>> HISTORIES =
      IntStream.range(0, SHOP.userCount()).parallel().mapToObj(SHOP::eventsOf).toList();

  @Test
  void the_same_settings_give_the_same_shop_in_any_order_of_users() {
    SimulatedShop again = new SimulatedShop(SimulationSettings.demo(), CourseMix.plain(), END);

    assertThat(again.items()).isEqualTo(SHOP.items());
    for (int user = SHOP.userCount() - 1; user >= 0; user -= 97) {
      assertThat(again.eventsOf(user)).isEqualTo(HISTORIES.get(user));
    }
  }

  @Test
  void another_seed_gives_another_shop() {
    SimulationSettings demo = SimulationSettings.demo();
    SimulatedShop other =
        new SimulatedShop(
            new SimulationSettings(
                demo.users(),
                demo.topics(),
                demo.itemsPerTopic(),
                demo.months(),
                demo.eventsPerUserAndMonth(),
                demo.seed() + 1),
            CourseMix.plain(),
            END);

    assertThat(other.eventsOf(0)).isNotEqualTo(HISTORIES.get(0));
    assertThat(other.items()).isNotEqualTo(SHOP.items());
  }

  @Test
  void the_demo_has_about_the_size_it_says() {
    long events = HISTORIES.stream().mapToLong(List::size).sum();

    assertThat(events).isBetween(180_000L, 225_000L);
    assertThat(SHOP.items()).hasSize(720);
    assertThat(SHOP.items().stream().map(SimulatedItem::title).distinct()).hasSize(720);
    assertThat(SHOP.items().stream().map(SimulatedItem::category).distinct()).hasSize(12);
  }

  @Test
  void everything_happens_within_the_simulated_time_in_order_and_under_a_name_of_its_own() {
    assertThat(HISTORIES.stream().flatMap(List::stream).map(BehaviourEvent::id).distinct().count())
        .isEqualTo(HISTORIES.stream().mapToLong(List::size).sum());
    for (List<BehaviourEvent> history : HISTORIES) {
      assertThat(history).extracting(BehaviourEvent::time).isSorted();
    }
    List<Instant> times =
        HISTORIES.stream().flatMap(List::stream).map(BehaviourEvent::time).sorted().toList();
    assertThat(times.get(0)).isAfterOrEqualTo(SHOP.start().minus(Duration.ofDays(1)));
    assertThat(times.get(times.size() - 1)).isBetween(END.minus(Duration.ofDays(1)), END);
  }

  @Test
  void events_of_each_type_are_as_frequent_as_in_real_shops() {
    Map<EventType, Long> counts = new EnumMap<>(EventType.class);
    HISTORIES.forEach(
        history -> history.forEach(event -> counts.merge(event.type(), 1L, Long::sum)));
    double views = counts.get(EventType.VIEW);

    assertThat(counts.get(EventType.CART) / views).isBetween(0.10, 0.20);
    assertThat(counts.get(EventType.PURCHASE) / views).isBetween(0.04, 0.09);
    assertThat(counts.get(EventType.FAVOURITE) / views).isBetween(0.03, 0.09);
    assertThat(counts.get(EventType.RATING)).isLessThan(counts.get(EventType.PURCHASE));
    assertThat(counts).containsKeys(EventType.CLICK, EventType.SEARCH, EventType.DISLIKE);
  }

  @Test
  void no_item_is_touched_before_it_is_on_sale() {
    Map<ItemId, Instant> launches =
        SHOP.items().stream()
            .collect(Collectors.toMap(SimulatedItem::id, SimulatedItem::launchedAt));

    assertThat(launches.values()).anyMatch(launch -> launch.isAfter(SHOP.start()));
    assertThat(HISTORIES.stream().flatMap(List::stream))
        .allMatch(
            event ->
                event.item().map(item -> !launches.get(item).isAfter(event.time())).orElse(true));
  }

  @Test
  void a_planted_shift_shows_in_what_its_users_do() {
    double[] fromBefore = new double[2];
    double[] fromAfter = new double[2];
    for (int user = 0; user < SHOP.userCount(); user++) {
      InterestCourse course = SHOP.courseOf(user);
      if (course.kind() != InterestCourse.Kind.SHIFTING_ABRUPTLY) {
        continue;
      }
      Instant shift = course.shiftedAt().orElseThrow();
      add(fromBefore, HISTORIES.get(user), course.fromTopic(), time -> time.isBefore(shift));
      add(fromAfter, HISTORIES.get(user), course.fromTopic(), time -> !time.isBefore(shift));
    }

    assertThat(fromBefore[0] / fromBefore[1])
        .as("share of the old topic before")
        .isBetween(0.5, 0.8);
    assertThat(fromAfter[0] / fromAfter[1]).as("share of the old topic after").isLessThan(0.2);
  }

  @Test
  void a_steady_interest_stays_whatever_the_seasons_do() {
    double[] early = new double[2];
    double[] late = new double[2];
    Instant middle = SHOP.start().plus(Duration.ofDays(182));
    for (int user = 0; user < SHOP.userCount(); user++) {
      InterestCourse course = SHOP.courseOf(user);
      if (course.kind() == InterestCourse.Kind.STEADY) {
        int main = main(course.profileAt(END));
        add(early, HISTORIES.get(user), main, time -> time.isBefore(middle));
        add(late, HISTORIES.get(user), main, time -> !time.isBefore(middle));
      }
    }

    assertThat(early[0] / early[1]).isCloseTo(late[0] / late[1], within(0.05));
  }

  @Test
  void profiles_are_distributions_that_go_over_as_planned() {
    for (int user = 0; user < SHOP.userCount(); user++) {
      InterestCourse course = SHOP.courseOf(user);
      for (Instant time : List.of(SHOP.start(), SHOP.start().plus(Duration.ofDays(200)), END)) {
        assertThat(Arrays.stream(course.profileAt(time)).sum()).isCloseTo(1, within(1e-9));
      }
      Optional<Instant> shift = course.shiftedAt();
      assertThat(shift.isPresent()).isEqualTo(course.isShifting());
      shift.ifPresent(
          time -> {
            double[] before = course.profileAt(time.minus(Duration.ofDays(60)));
            double[] after = course.profileAt(time.plus(Duration.ofDays(60)));
            assertThat(before[course.fromTopic()] - after[course.fromTopic()]).isGreaterThan(0.4);
          });
    }
  }

  @Test
  void topics_have_their_seasons() {
    int gardening = topicNamed("gardening");
    double[] spring = new double[2];
    double[] winter = new double[2];
    for (List<BehaviourEvent> history : HISTORIES) {
      add(spring, history, gardening, time -> time.toString().matches("2026-0[456].*"));
      add(winter, history, gardening, time -> time.toString().matches("(2025-1[12]|2026-01).*"));
    }

    assertThat(spring[0] / spring[1]).isGreaterThan(1.5 * winter[0] / winter[1]);
  }

  private static int topicNamed(String name) {
    return SHOP.topics().stream().map(SimulatedTopic::name).toList().indexOf(name);
  }

  private static int main(double[] profile) {
    return IntStream.range(0, profile.length)
        .reduce((a, b) -> profile[b] > profile[a] ? b : a)
        .orElseThrow();
  }

  /** Adds to the first how many events of the time are of the topic, to the second how many are. */
  private static void add(
      double[] counts, List<BehaviourEvent> history, int topic, Predicate<Instant> when) {
    for (BehaviourEvent event : history) {
      if (event.item().isPresent() && when.test(event.time())) {
        counts[0] += TOPIC_OF.get(event.item().get()) == topic ? 1 : 0;
        counts[1]++;
      }
    }
  }
}
