package dev.penchant.ingestion.simulation;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventId;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Plays the sessions of one user one after the other. In a session a user mostly follows one
 * interest, looks at several of its items, some of them known from before, and now and then goes
 * from looking to the cart and on to buying and rating. Not thread-safe.
 */
final class Session {
  /** Mean number of events a session has, by the probabilities below. */
  static final double MEAN_EVENTS = 5.6;

  private static final double MEAN_FURTHER_VISITS = 2.5;
  private static final int MOST_REMEMBERED = 30;

  private final SimulatedShop shop;
  private final UserId user;
  private final InterestCourse course;
  private final String idPrefix;
  private final Dice dice;
  private final Deque<SimulatedItem> visited = new ArrayDeque<>();
  private final List<BehaviourEvent> events = new ArrayList<>();
  private Instant now = Instant.EPOCH;

  Session(SimulatedShop shop, InterestCourse course, String idPrefix, Dice dice) {
    this.shop = shop;
    this.user = course.user();
    this.course = course;
    this.idPrefix = idPrefix;
    this.dice = dice;
  }

  /** One session that begins at the time. */
  void play(Instant beginning) {
    now = beginning;
    int interest = topic();
    if (dice.happens(0.1)) {
      happens(EventType.SEARCH, Optional.empty());
    }
    int visits = 1 + dice.poisson(MEAN_FURTHER_VISITS);
    for (int visit = 0; visit < visits; visit++) {
      visit(item(dice.happens(0.85) ? interest : topic()));
    }
  }

  /** All that happened up to the end of the simulated time, oldest first. */
  List<BehaviourEvent> events() {
    return events.stream()
        .filter(event -> !event.time().isAfter(shop.end()))
        .sorted(Comparator.comparing(BehaviourEvent::time))
        .toList();
  }

  private int topic() {
    List<SimulatedTopic> topics = shop.topics();
    if (dice.happens(shop.mix().noise())) {
      return dice.below(topics.size());
    }
    double[] shares = course.profileAt(now);
    for (int topic = 0; topic < shares.length; topic++) {
      shares[topic] *= topics.get(topic).seasonAt(now);
    }
    return dice.weighted(shares);
  }

  private SimulatedItem item(int topic) {
    if (dice.happens(0.25)) {
      Optional<SimulatedItem> known =
          visited.stream().filter(item -> item.topic() == topic).findFirst();
      if (known.isPresent()) {
        return known.get();
      }
    }
    return shop.draw(topic, now, dice);
  }

  private void visit(SimulatedItem item) {
    Optional<ItemId> id = Optional.of(item.id());
    if (dice.happens(0.25)) {
      happens(EventType.CLICK, id);
    }
    happens(EventType.VIEW, id);
    visited.addFirst(item);
    if (visited.size() > MOST_REMEMBERED) {
      visited.removeLast();
    }
    if (dice.happens(0.06)) {
      happens(EventType.FAVOURITE, id);
    }
    if (dice.happens(0.006)) {
      happens(EventType.DISLIKE, id);
    }
    if (dice.happens(0.15)) {
      happens(EventType.CART, id);
      decide(item);
    }
  }

  private void decide(SimulatedItem item) {
    Optional<ItemId> id = Optional.of(item.id());
    if (dice.happens(0.12)) {
      happens(EventType.REMOVE_FROM_CART, id);
      return;
    }
    if (dice.happens(0.5)) {
      happens(EventType.PURCHASE, id, 1 + dice.poisson(0.2));
      if (dice.happens(0.3)) {
        Instant later = now.plus(Duration.ofMinutes((long) dice.between(3 * 1440, 20 * 1440)));
        add(EventType.RATING, id, later, OptionalDouble.of(rating()));
      }
    }
  }

  /** Most are content, as ratings in shops are. */
  private double rating() {
    return 1 + dice.weighted(new double[] {0.05, 0.05, 0.12, 0.33, 0.45});
  }

  private void happens(EventType type, Optional<ItemId> item) {
    passTime();
    add(type, item, now, OptionalDouble.empty());
  }

  private void happens(EventType type, Optional<ItemId> item, double value) {
    passTime();
    add(type, item, now, OptionalDouble.of(value));
  }

  private void passTime() {
    now = now.plusMillis(3_000 + (long) dice.exponential(45_000));
  }

  private void add(EventType type, Optional<ItemId> item, Instant time, OptionalDouble value) {
    EventId id = new EventId(idPrefix + events.size());
    events.add(new BehaviourEvent(id, user, item, type, time, value));
  }
}
