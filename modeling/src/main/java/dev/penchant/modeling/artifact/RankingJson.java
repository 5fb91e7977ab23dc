package dev.penchant.modeling.artifact;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.behaviour.EventWeights;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** How the ranking blends its signals and what they are made of, as JSON. */
final class RankingJson {
  private RankingJson() {}

  static JsonObject of(RankingWeights weights) {
    return Json.createObjectBuilder()
        .add("repeats", of(weights.repeats().plain()))
        .add("repeatsDamped", of(weights.repeats().damped()))
        .add("owned", of(weights.owned().plain()))
        .add("ownedDamped", of(weights.owned().damped()))
        .add("ownedOffset", weights.ownedOffset())
        .add("discovery", of(weights.discovery().plain()))
        .add("discoveryDamped", of(weights.discovery().damped()))
        .build();
  }

  /** Models stored before owned items had weights of their own have one set of plain ones. */
  static RankingWeights ranking(JsonObject json) {
    if (!json.containsKey("owned")) {
      return new RankingWeights(
          weights(json.getJsonObject("repeats")), weights(json.getJsonObject("discovery")));
    }
    return new RankingWeights(
        weights(json, "repeats"),
        weights(json, "owned"),
        json.getJsonNumber("ownedOffset").doubleValue(),
        weights(json, "discovery"));
  }

  private static SignalWeights weights(JsonObject json, String name) {
    return new SignalWeights(
        weights(json.getJsonObject(name)), weights(json.getJsonObject(name + "Damped")));
  }

  static JsonObject of(SignalSettings settings) {
    return Json.createObjectBuilder()
        .add("factors", of(settings.factors()))
        .add("neighbours", of(settings.neighbours()))
        .add("own", of(settings.own()))
        .add("profileHalfLife", settings.profileHalfLife().toString())
        .add("profilePriorWeight", settings.profilePriorWeight())
        .build();
  }

  private static JsonObject of(Fading fading) {
    return Json.createObjectBuilder()
        .add("halfLife", fading.halfLife().toString())
        .add("stepDecay", fading.stepDecay())
        .add("repetition", fading.repetition())
        .add("typeContrast", fading.typeContrast())
        .build();
  }

  /** Models stored before repetition and types were searched count every event in full. */
  private static Fading fading(JsonObject json) {
    Duration halfLife = Duration.parse(json.getString("halfLife"));
    double stepDecay = json.getJsonNumber("stepDecay").doubleValue();
    return json.containsKey("repetition")
        ? new Fading(
            halfLife,
            stepDecay,
            json.getJsonNumber("repetition").doubleValue(),
            json.getJsonNumber("typeContrast").doubleValue())
        : new Fading(halfLife, stepDecay);
  }

  static SignalSettings signals(JsonObject json) {
    Duration profileHalfLife = Duration.parse(json.getString("profileHalfLife"));
    double priorWeight = json.getJsonNumber("profilePriorWeight").doubleValue();
    if (json.containsKey("factors")) {
      return new SignalSettings(
          fading(json.getJsonObject("factors")),
          fading(json.getJsonObject("neighbours")),
          fading(json.getJsonObject("own")),
          profileHalfLife,
          priorWeight);
    }
    return new SignalSettings(
        new Fading(Duration.parse(json.getString("factorHalfLife")), 1),
        new Fading(Fading.NEVER, json.getJsonNumber("neighbourDecay").doubleValue()),
        new Fading(Duration.parse(json.getString("ownHalfLife")), 1),
        profileHalfLife,
        priorWeight);
  }

  static JsonObject of(EventWeights weights) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    weights.asMap().forEach((type, weight) -> json.add(type.wireName(), weight));
    return json.build();
  }

  static EventWeights eventWeights(JsonObject json) {
    Map<EventType, Double> weights = new EnumMap<>(EventType.class);
    LabelledNumbers.parse(json)
        .forEach(
            (name, weight) ->
                EventType.fromWireName(name).ifPresent(type -> weights.put(type, weight)));
    return new EventWeights(weights);
  }

  private static JsonObject of(Map<RankingSignal, Double> weights) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    weights.forEach((signal, weight) -> json.add(signal.label(), weight));
    return json.build();
  }

  private static Map<RankingSignal, Double> weights(JsonObject json) {
    Map<String, Double> byLabel = LabelledNumbers.parse(json);
    Map<RankingSignal, Double> weights = new EnumMap<>(RankingSignal.class);
    for (RankingSignal signal : RankingSignal.values()) {
      weights.put(signal, byLabel.getOrDefault(signal.label(), 0.0));
    }
    return weights;
  }
}
