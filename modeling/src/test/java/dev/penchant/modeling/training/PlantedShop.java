package dev.penchant.modeling.training;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventId;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.user.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * A small shop whose users' interests are known: items lie in groups with telling titles, every
 * user follows one group at a time, and half of the users move on to the next group every two
 * months, not all in the same ones, so that a user's past tells the next interest.
 */
final class PlantedShop {
  static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  static final List<String> GROUPS =
      List.of("Camping", "Baking", "Cycling", "Gardening", "Painting", "Fishing");
  static final int MONTHS = 10;

  private static final List<String> THINGS = List.of("kit", "guide", "box", "tool", "bag");
  private static final int ITEMS_PER_GROUP = 20;
  private static final int MONTHS_BETWEEN_MOVES = 2;

  private final int userCount;
  private final long seed;

  PlantedShop(int userCount, long seed) {
    this.userCount = userCount;
    this.seed = seed;
  }

  List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (int group = 0; group < GROUPS.size(); group++) {
      for (int number = 0; number < ITEMS_PER_GROUP; number++) {
        String title = GROUPS.get(group) + " " + THINGS.get(number % THINGS.size()) + " " + number;
        items.add(
            new Item(
                item(group, number),
                title,
                Optional.of("Hobby/" + GROUPS.get(group)),
                Optional.empty(),
                true,
                START));
      }
    }
    return items;
  }

  /** The group the user follows in a month. */
  int group(int user, int month) {
    int first = user % GROUPS.size();
    boolean moves = user % 2 == 0;
    int phase = user / 2 % MONTHS_BETWEEN_MOVES;
    return moves ? (first + (month + phase) / MONTHS_BETWEEN_MOVES) % GROUPS.size() : first;
  }

  /** All events, oldest first. */
  List<BehaviourEvent> events() {
    SplittableRandom random = new SplittableRandom(seed);
    List<BehaviourEvent> events = new ArrayList<>();
    for (int user = 0; user < userCount; user++) {
      for (int month = 0; month < MONTHS; month++) {
        int count = 3 + random.nextInt(6);
        for (int event = 0; event < count; event++) {
          events.add(event(user, month, random, events.size()));
        }
      }
    }
    events.sort((one, other) -> one.time().compareTo(other.time()));
    return events;
  }

  private BehaviourEvent event(int user, int month, SplittableRandom random, int number) {
    boolean astray = random.nextInt(10) == 0;
    int group = astray ? random.nextInt(GROUPS.size()) : group(user, month);
    int item = Math.min(random.nextInt(ITEMS_PER_GROUP), random.nextInt(ITEMS_PER_GROUP));
    Instant time =
        START.plus(month * 30L, ChronoUnit.DAYS).plusSeconds(random.nextInt(30 * 86_400));
    return new BehaviourEvent(
        new EventId("e" + number),
        new UserId("user-" + user),
        Optional.of(item(group, item)),
        random.nextInt(4) == 0 ? EventType.PURCHASE : EventType.VIEW,
        time,
        OptionalDouble.empty());
  }

  private static ItemId item(int group, int number) {
    return new ItemId("g" + group + "-" + number);
  }
}
