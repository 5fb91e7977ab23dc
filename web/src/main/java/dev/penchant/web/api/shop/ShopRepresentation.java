package dev.penchant.web.api.shop;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.behaviour.EventWeights;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.ShopSettings;
import dev.penchant.web.api.json.JsonFields;
import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A shop and its settings. */
public record ShopRepresentation(
    String id,
    String name,
    String zone,
    String periodLength,
    double halfLifeDays,
    Map<String, Double> eventWeights,
    Instant createdAt) {
  private static final double GREATEST_WEIGHT = 1_000;
  private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();
  private static final Set<String> FIELDS =
      Set.of(
          // a client may send back what it got
          "id", "name", "zone", "periodLength", "halfLifeDays", "eventWeights", "createdAt");

  static ShopRepresentation from(Shop shop) {
    ShopSettings settings = shop.settings();
    Map<String, Double> weights = new LinkedHashMap<>();
    settings.eventWeights().asMap().forEach((type, weight) -> weights.put(type.wireName(), weight));
    return new ShopRepresentation(
        shop.id().value(),
        shop.name(),
        settings.zone().getId(),
        settings.periodLength().name().toLowerCase(Locale.ROOT),
        settings.halfLife().toSeconds() / SECONDS_A_DAY,
        weights,
        shop.createdAt());
  }

  /** The shop a body describes; what it leaves out has its default. */
  static Shop shop(ShopId id, JsonObject body, Instant createdAt) {
    ShopSettings defaults = ShopSettings.defaults();
    JsonFields fields = new JsonFields(body, FIELDS);
    Optional<String> name = fields.required("name", ShopRepresentation::name);
    ZoneId zone = fields.text("zone", ShopRepresentation::zone).orElse(defaults.zone());
    PeriodLength period =
        fields
            .text("periodLength", ShopRepresentation::periodLength)
            .orElse(defaults.periodLength());
    Duration halfLife =
        fields
            .number("halfLifeDays", 1, 3_650)
            .map(days -> Duration.ofSeconds(Math.round(days * SECONDS_A_DAY)))
            .orElse(defaults.halfLife());
    EventWeights weights = weights(fields, defaults.eventWeights());
    fields.requireValid();
    return new Shop(
        id, name.orElseThrow(), new ShopSettings(zone, period, halfLife, weights), createdAt);
  }

  private static EventWeights weights(JsonFields fields, EventWeights defaults) {
    Map<EventType, Double> weights = new EnumMap<>(defaults.asMap());
    Set<String> types =
        Arrays.stream(EventType.values()).map(EventType::wireName).collect(Collectors.toSet());
    fields
        .object("eventWeights", types)
        .ifPresent(
            given -> {
              for (EventType type : EventType.values()) {
                given
                    .number(type.wireName(), -GREATEST_WEIGHT, GREATEST_WEIGHT)
                    .ifPresent(weight -> weights.put(type, weight));
              }
            });
    return new EventWeights(weights);
  }

  private static String name(String text) {
    if (text.isBlank() || text.length() > 200) {
      throw new IllegalArgumentException("name must have 1 to 200 characters");
    }
    return text;
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "there is no time zone \"%s\"; it must be like UTC or Europe/London".formatted(text), e);
    }
  }

  private static PeriodLength periodLength(String text) {
    return switch (text) {
      case "day" -> PeriodLength.DAY;
      case "week" -> PeriodLength.WEEK;
      case "month" -> PeriodLength.MONTH;
      default ->
          throw new IllegalArgumentException(
              "there is no period length \"%s\"; there are day, week and month".formatted(text));
    };
  }
}
