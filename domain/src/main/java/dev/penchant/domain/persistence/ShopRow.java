package dev.penchant.domain.persistence;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.behaviour.EventWeights;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.ShopSettings;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

@Entity
@Table(name = "shop")
class ShopRow {
  @Id private String id;
  private String name;
  private String zone;

  @Column(name = "period_length")
  private String periodLength;

  @Column(name = "half_life_millis")
  private long halfLifeMillis;

  @Column(name = "created_at")
  private long createdAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "shop_event_weight", joinColumns = @JoinColumn(name = "shop"))
  @MapKeyColumn(name = "event_type")
  @Column(name = "weight")
  private Map<Short, Double> eventWeights = new HashMap<>();

  protected ShopRow() {}

  ShopRow(Shop shop) {
    id = shop.id().value();
    createdAt = shop.createdAt().toEpochMilli();
    change(shop);
  }

  final void change(Shop shop) {
    ShopSettings settings = shop.settings();
    name = shop.name();
    zone = settings.zone().getId();
    periodLength = settings.periodLength().name();
    halfLifeMillis = settings.halfLife().toMillis();
    for (EventType type : EventType.values()) {
      eventWeights.put((short) type.code(), settings.eventWeights().of(type));
    }
  }

  Shop toShop() {
    Map<EventType, Double> weights = new EnumMap<>(EventType.class);
    eventWeights.forEach((code, weight) -> weights.put(EventType.fromCode(code), weight));
    return new Shop(
        new ShopId(id),
        name,
        new ShopSettings(
            ZoneId.of(zone),
            PeriodLength.valueOf(periodLength),
            Duration.ofMillis(halfLifeMillis),
            new EventWeights(weights)),
        Instant.ofEpochMilli(createdAt));
  }
}
