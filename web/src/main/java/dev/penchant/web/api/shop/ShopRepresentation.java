package dev.penchant.web.api.shop;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.behaviour.EventWeights;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.ShopSettings;
import dev.penchant.web.api.json.JsonFields;
import jakarta.json.JsonObject;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shop and its settings. */
@Schema(name = "Shop", requiredProperties = "name")
public record ShopRepresentation(
    @Schema(readOnly = true, example = "tea-house") String id,
    @Schema(minLength = 1, maxLength = 200, example = "The Tea House") String name,
    @Schema(
            description = "In which days, weeks and months begin",
            defaultValue = "UTC",
            example = "Europe/London")
        String zone,
    @Schema(
            enumeration = {"day", "week", "month"},
            defaultValue = "month",
            description = "The slice of time in which interests are measured")
        String periodLength,
    @Schema(
            minimum = "1",
            maximum = "3650",
            defaultValue = "90",
            description = "After so many days an event counts for half")
        double halfLifeDays,
    @Schema(
            type = SchemaType.OBJECT,
            description =
                "What an event of each type counts for, from -1,000 to 1,000; a type left out keeps its default",
            example = "{\"view\": 1, \"purchase\": 10, \"dislike\": -10}")
        Map<String, Double> eventWeights,
    @Schema(readOnly = true) Instant createdAt) {
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
    ZoneId zone = fields.text("zone", ZoneId::of).orElse(defaults.zone());
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
