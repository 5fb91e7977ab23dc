package dev.penchant.ingestion;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventId;
import dev.penchant.domain.behaviour.EventLog;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The part of the event log that taking events in needs. */
public final class InMemoryEventLog implements EventLog {
  private final Map<ShopId, Map<EventId, BehaviourEvent>> events = new HashMap<>();

  @Override
  public List<Appended> append(ShopId shop, List<BehaviourEvent> appended) {
    Map<EventId, BehaviourEvent> log = events.computeIfAbsent(shop, any -> new LinkedHashMap<>());
    return appended.stream()
        .map(
            event ->
                log.putIfAbsent(event.id(), event) == null ? Appended.STORED : Appended.DUPLICATE)
        .toList();
  }

  public Collection<BehaviourEvent> of(ShopId shop) {
    return events.getOrDefault(shop, Map.of()).values();
  }

  @Override
  public long count(ShopId shop) {
    return of(shop).size();
  }

  @Override
  public void forEach(ShopId shop, Instant from, Instant to, Consumer<BehaviourEvent> visitor) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<BehaviourEvent> ofUser(ShopId shop, UserId user, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<BehaviourEvent> recordedSince(ShopId shop, Instant since, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long userCount(ShopId shop) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<LocalDate, Map<EventType, Long>> countByDay(
      ShopId shop, LocalDate first, LocalDate last, ZoneId zone) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<UserActivity> users(ShopId shop, String idPrefix, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<ItemId, Long> mostActive(ShopId shop, Instant since, int limit) {
    throw new UnsupportedOperationException();
  }
}
