package dev.penchant.recommendation;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.interest.Period;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Why an item is in a list. Every reason states facts that can be checked against the user's own
 * events, profiles or the shop's log; putting it into words is left to who shows it.
 */
public sealed interface Reason {

  /** A stable name of the kind of reason, for the API and message bundles. */
  String kind();

  /**
   * The user bought this very item before.
   *
   * @param times how many purchase events
   */
  record BoughtBefore(int times, Instant last) implements Reason {
    @Override
    public String kind() {
      return "bought-before";
    }
  }

  /** The user turned to this very item before, without buying it. */
  record TurnedTo(EventType event, Instant at) implements Reason {
    @Override
    public String kind() {
      return "turned-to";
    }
  }

  /** The user's own event with a related item. */
  record BecauseOf(ItemId item, String title, EventType event, Instant at) implements Reason {
    @Override
    public String kind() {
      return "because-of";
    }
  }

  /** Users who turn to the given item often turn to this one, too. */
  record OftenTogether(ItemId item, String title) implements Reason {
    @Override
    public String kind() {
      return "often-together";
    }
  }

  /**
   * The user's profile holds a topic this item belongs to.
   *
   * @param weight of the topic, 0 to 1: in the profile of the whole history for {@link
   *     Horizon#LONG}, in that of the present for others
   */
  record TopicInterest(int topic, String label, double weight) implements Reason {
    @Override
    public String kind() {
      return "topic-interest";
    }
  }

  /**
   * The user's interest in a topic this item belongs to grew, and has stayed since.
   *
   * @param from the topic's weight in the profile of {@code since}
   * @param to its weight in the profile of the present
   */
  record TopicGrowth(int topic, String label, double from, double to, Period since)
      implements Reason {
    @Override
    public String kind() {
      return "topic-growth";
    }
  }

  /**
   * The user's interest in a topic this item belongs to is expected to grow.
   *
   * @param now the topic's weight in the latest profile
   * @param expected its weight in the forecast for {@code at}
   */
  record TopicForecast(int topic, String label, double now, double expected, Period at)
      implements Reason {
    @Override
    public String kind() {
      return "topic-forecast";
    }
  }

  /**
   * Many users turn to the item at present.
   *
   * @param category within which it is popular; empty for the whole shop
   * @param events how many events in the last days, where counted
   * @param days how many days; 0 for the whole log
   */
  record PopularNow(Optional<String> category, OptionalDouble events, int days) implements Reason {
    @Override
    public String kind() {
      return "popular-now";
    }
  }

  /** The item shares topic or category with the given one; used where behaviour is still thin. */
  record SameCategory(String category) implements Reason {
    @Override
    public String kind() {
      return "same-category";
    }
  }

  /** The item is new in the catalog. */
  record NewInCatalog(Instant since) implements Reason {
    @Override
    public String kind() {
      return "new-in-catalog";
    }
  }
}
