package dev.penchant.recommendation.explanation;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.modeling.neighbour.ItemNeighbours;
import dev.penchant.recommendation.Reason;
import dev.penchant.recommendation.Reason.BecauseOf;
import dev.penchant.recommendation.Reason.BoughtBefore;
import dev.penchant.recommendation.Reason.TurnedTo;
import dev.penchant.recommendation.catalog.LiveCatalog;
import dev.penchant.recommendation.session.UserEvents;
import dev.penchant.recommendation.snapshot.ServedModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds among a user's own events the one that speaks most for an item. Not thread-safe. */
final class Causes {
  /** So many of the latest items are asked. */
  private static final int RECENT_ITEMS = 50;

  /** What an item one further back counts for, relative. */
  private static final double DECAY = 0.95;

  private static final double LEAST_LIKENESS = 0.3;

  private final ServedModel model;
  private final LiveCatalog catalog;
  private final UserEvents events;

  /** Positions of events in favour, newest first, one per item: the strongest of the latest. */
  private final List<Integer> recent = new ArrayList<>();

  Causes(ServedModel model, LiveCatalog catalog, UserEvents events) {
    this.model = model;
    this.catalog = catalog;
    this.events = events;
    Set<Integer> seen = new HashSet<>();
    for (int event = events.length() - 1; event >= 0 && seen.size() < RECENT_ITEMS; event--) {
      if (isInFavour(event) && seen.add(events.item(event))) {
        recent.add(event);
      }
    }
  }

  /** How often and when the user bought the very item. */
  Optional<Reason> boughtBefore(int item) {
    int times = 0;
    Instant last = Instant.EPOCH;
    for (int event = 0; event < events.length(); event++) {
      if (events.item(event) == item && events.type(event) == EventType.PURCHASE) {
        times++;
        last = events.time(event);
      }
    }
    return times == 0 ? Optional.empty() : Optional.of(new BoughtBefore(times, last));
  }

  /** The user's latest event in favour of the very item. */
  Optional<Reason> turnedToIt(int item) {
    for (int event = events.length() - 1; event >= 0; event--) {
      if (events.item(event) == item && isInFavour(event)) {
        return Optional.of(new TurnedTo(events.type(event), events.time(event)));
      }
    }
    return Optional.empty();
  }

  /** The recent event whose item the given one goes with best, if any goes with it. */
  Optional<Reason> relatedEvent(int item) {
    int target = model.modelIndex(item);
    int best = -1;
    double greatest = 0;
    double decay = 1;
    for (int event : recent) {
      double similarity = decay * neighbourSimilarity(events.item(event), target);
      if (events.item(event) != item && similarity > greatest) {
        greatest = similarity;
        best = event;
      }
      decay *= DECAY;
    }
    return best >= 0
        ? Optional.of(because(best))
        : mostAlike(item, LEAST_LIKENESS).map(this::because);
  }

  /** The recent event whose item is most like the given one by factors, however little. */
  Optional<Reason> nearestEvent(int item) {
    return mostAlike(item, Double.NEGATIVE_INFINITY).map(this::because);
  }

  private Optional<Integer> mostAlike(int item, double least) {
    int target = model.modelIndex(item);
    Optional<Integer> best = Optional.empty();
    double greatest = least;
    for (int event : recent) {
      int own = model.modelIndex(events.item(event));
      if (own == ServedModel.UNKNOWN || own == target || target == ServedModel.UNKNOWN) {
        continue;
      }
      double likeness = model.signals().similarity(own, target);
      if (likeness > greatest) {
        greatest = likeness;
        best = Optional.of(event);
      }
    }
    return best;
  }

  private double neighbourSimilarity(int ownItem, int target) {
    int own = model.modelIndex(ownItem);
    if (own == ServedModel.UNKNOWN) {
      return 0;
    }
    ItemNeighbours neighbours = model.artifacts().neighbours();
    for (int position = neighbours.start(own); position < neighbours.end(own); position++) {
      if (neighbours.neighbour(position) == target) {
        return neighbours.similarity(position);
      }
    }
    return 0;
  }

  private boolean isInFavour(int event) {
    return model.strengths().of(events.typeCode(event), events.value(event)) > 0;
  }

  private Reason because(int event) {
    int item = events.item(event);
    return new BecauseOf(
        catalog.id(item), catalog.title(item), events.type(event), events.time(event));
  }
}
