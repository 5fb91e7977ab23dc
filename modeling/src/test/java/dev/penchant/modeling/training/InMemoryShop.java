package dev.penchant.modeling.training;

import dev.penchant.domain.behaviour.BehaviourEvent;
import dev.penchant.domain.behaviour.EventLog;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.catalog.Item;
import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.catalog.Items;
import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.ShopSettings;
import dev.penchant.domain.shop.Shops;
import dev.penchant.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One shop in memory behind the ports that training reads. */
final class InMemoryShop {
  static final ShopId ID = new ShopId("planted");

  final List<BehaviourEvent> events = new ArrayList<>();
  final List<Item> catalog = new ArrayList<>();
  int timesRead;

  static InMemoryShop of(PlantedShop planted) {
    InMemoryShop shop = new InMemoryShop();
    shop.events.addAll(planted.events());
    shop.catalog.addAll(planted.items());
    return shop;
  }

  Shops shops() {
    Shop shop = new Shop(ID, "Planted", ShopSettings.defaults(), Instant.EPOCH);
    return new Shops() {
      @Override
      public Optional<Shop> find(ShopId id) {
        return id.equals(ID) ? Optional.of(shop) : Optional.empty();
      }

      @Override
      public List<Shop> all() {
        return List.of(shop);
      }

      @Override
      public void save(Shop changed) {
        throw new UnsupportedOperationException("training does not change shops");
      }
    };
  }

  EventLog log() {
    return new EventLog() {
      @Override
      public List<Appended> append(ShopId shop, List<BehaviourEvent> more) {
        throw notNeeded();
      }

      @Override
      public void forEach(ShopId shop, Instant from, Instant to, Consumer<BehaviourEvent> visitor) {
        timesRead++;
        events.stream()
            .filter(event -> !event.time().isBefore(from) && event.time().isBefore(to))
            .forEach(visitor);
      }

      @Override
      public List<BehaviourEvent> ofUser(ShopId shop, UserId user, int limit) {
        throw notNeeded();
      }

      @Override
      public List<BehaviourEvent> recordedSince(ShopId shop, Instant since, int limit) {
        throw notNeeded();
      }

      @Override
      public long count(ShopId shop) {
        return events.size();
      }

      @Override
      public long userCount(ShopId shop) {
        return events.stream().map(BehaviourEvent::user).distinct().count();
      }

      @Override
      public Map<LocalDate, Map<EventType, Long>> countByDay(
          ShopId shop, LocalDate first, LocalDate last, ZoneId zone) {
        throw notNeeded();
      }

      @Override
      public List<UserActivity> users(ShopId shop, String idPrefix, int limit) {
        throw notNeeded();
      }

      @Override
      public Map<ItemId, Long> mostActive(ShopId shop, Instant since, int limit) {
        throw notNeeded();
      }
    };
  }

  Items items() {
    return new Items() {
      @Override
      public Optional<Item> find(ShopId shop, ItemId id) {
        throw notNeeded();
      }

      @Override
      public Map<ItemId, Item> findAll(ShopId shop, Collection<ItemId> ids) {
        throw notNeeded();
      }

      @Override
      public void saveAll(ShopId shop, Collection<Item> more) {
        throw notNeeded();
      }

      @Override
      public void addMissing(ShopId shop, Collection<Item> more) {
        throw notNeeded();
      }

      @Override
      public boolean delete(ShopId shop, ItemId id) {
        throw notNeeded();
      }

      @Override
      public void forEach(ShopId shop, Consumer<Item> visitor) {
        catalog.forEach(visitor);
      }

      @Override
      public long count(ShopId shop) {
        return catalog.size();
      }

      @Override
      public List<Item> search(ShopId shop, String text, int offset, int limit) {
        throw notNeeded();
      }
    };
  }

  private static UnsupportedOperationException notNeeded() {
    return new UnsupportedOperationException("training does not ask for this");
  }
}
