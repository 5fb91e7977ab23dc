package dev.penchant.ingestion;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.BehaviourRecorded;
import dev.penchant.domain.behaviour.EventId;
import dev.penchant.domain.behaviour.EventLog;
import dev.penchant.domain.behaviour.EventLog.Appended;
import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.catalog.Items;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.transaction.Transactional;
import dev.penchant.ingestion.catalog.ItemDetails;
import dev.penchant.ingestion.event.CheckedEvent;
import dev.penchant.ingestion.event.EventRules;
import dev.penchant.ingestion.event.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Takes behaviour events in: checks each, stores the good ones in one transaction, and tells others
 * through {@link BehaviourRecorded} what is new once that is committed. Thread-safe.
 */
@ApplicationScoped
public class RecordBehaviour {
  private final EventLog log;
  private final Items items;
  private final Event<BehaviourRecorded> recorded;
  private final Clock clock;

  /** For the container's proxy only. */
  protected RecordBehaviour() {
    this(null, null, null, null);
  }

  @Inject
  public RecordBehaviour(
      EventLog log, Items items, Event<BehaviourRecorded> recorded, Clock clock) {
    this.log = log;
    this.items = items;
    this.recorded = recorded;
    this.clock = clock;
  }

  /**
   * Records events. A bad one is rejected with a reason and costs no other. An event without a time
   * happened now; one without an id gets a random one, so that only events with an id can be sent
   * again without being stored again. Items the catalog does not know are added under their id.
   *
   * @return what became of each event, in the order given
   */
  @Transactional
  public List<EventOutcome> recordAll(ShopId shop, List<EventSubmission> submissions) {
    List<CheckedEvent> checked = check(submissions);
    List<BehaviourEvent> accepted =
        checked.stream()
            .filter(CheckedEvent.Accepted.class::isInstance)
            .map(event -> ((CheckedEvent.Accepted) event).event())
            .toList();
    List<Appended> appended = accepted.isEmpty() ? List.of() : log.append(shop, accepted);
    announce(shop, stored(accepted, appended));
    return outcomes(checked, appended);
  }

  private List<CheckedEvent> check(List<EventSubmission> submissions) {
    EventRules rules = new EventRules(clock);
    Optional<Instant> now = Optional.of(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return submissions.stream()
        .map(event -> rules.check(event.raw(), RecordBehaviour::randomId, now))
        .toList();
  }

  private static EventId randomId() {
    return new EventId(UUID.randomUUID().toString());
  }

  private static List<BehaviourEvent> stored(
      List<BehaviourEvent> accepted, List<Appended> appended) {
    List<BehaviourEvent> stored = new ArrayList<>(accepted.size());
    for (int index = 0; index < appended.size(); index++) {
      if (appended.get(index) == Appended.STORED) {
        stored.add(accepted.get(index));
      }
    }
    return stored;
  }

  private void announce(ShopId shop, List<BehaviourEvent> stored) {
    if (stored.isEmpty()) {
      return;
    }
    // in the order of their ids, so that requests at the same time cannot wait for each other
    Map<String, Item> mentioned = new TreeMap<>();
    for (BehaviourEvent event : stored) {
      event.item().ifPresent(id -> mentioned.put(id.value(), untold(id)));
    }
    items.addMissing(shop, mentioned.values());
    recorded.fire(new BehaviourRecorded(shop, stored));
  }

  private Item untold(ItemId id) {
    return ItemDetails.NONE.newItem(id, clock.instant());
  }

  private static List<EventOutcome> outcomes(List<CheckedEvent> checked, List<Appended> appended) {
    Iterator<Appended> next = appended.iterator();
    List<EventOutcome> outcomes = new ArrayList<>(checked.size());
    for (CheckedEvent event : checked) {
      if (event instanceof Refusal refusal) {
        outcomes.add(EventOutcome.rejected(refusal.reason(), refusal.message()));
      } else {
        EventId id = ((CheckedEvent.Accepted) event).event().id();
        outcomes.add(EventOutcome.taken(id, next.next() == Appended.STORED));
      }
    }
    return outcomes;
  }
}
