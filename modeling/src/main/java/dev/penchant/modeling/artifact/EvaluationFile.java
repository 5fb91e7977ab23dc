package dev.penchant.modeling.artifact;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.behaviour.EventWeights;
import dev.penchant.modeling.evaluation.EvaluationReport;
import dev.penchant.modeling.evaluation.Interval;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the evaluation found and the ranking weights it learned, as JSON. */
public final class EvaluationFile {
  public static final String NAME = "evaluation.json";

  /** What models and signals were called in files that may still be there. */
  private static final Map<String, String> FORMER_NAMES = Map.of("own-history", "own-frequency");

  private EvaluationFile() {}

  /** What the file holds. */
  public record Content(
      ModelReport report,
      RankingWeights ranking,
      SignalSettings signals,
      EventWeights eventWeights) {}

  public static FileStamp write(Path folder, Content content) throws IOException {
    return JsonFile.write(
        folder.resolve(NAME),
        Json.createObjectBuilder()
            .add("report", of(content.report()))
            .add(
                "ranking",
                Json.createObjectBuilder()
                    .add("repeats", of(content.ranking().repeats().plain()))
                    .add("repeatsDamped", of(content.ranking().repeats().damped()))
                    .add("owned", of(content.ranking().owned().plain()))
                    .add("ownedDamped", of(content.ranking().owned().damped()))
                    .add("ownedOffset", content.ranking().ownedOffset())
                    .add("discovery", of(content.ranking().discovery().plain()))
                    .add("discoveryDamped", of(content.ranking().discovery().damped())))
            .add("signals", of(content.signals()))
            .add("eventWeights", of(content.eventWeights()))
            .build());
  }

  /**
   * @throws UnreadableModel if the file is not what was written
   */
  public static Content read(Path folder, FileStamp stamp) {
    Path file = folder.resolve(NAME);
    Checksum.require(file, stamp);
    JsonObject json = JsonFile.read(file);
    return new Content(
        report(json.getJsonObject("report")),
        ranking(json.getJsonObject("ranking")),
        signals(json.getJsonObject("signals")),
        eventWeights(json.getJsonObject("eventWeights")));
  }

  /** Models stored before owned items had weights of their own have one set of plain ones. */
  private static RankingWeights ranking(JsonObject json) {
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

  private static JsonObject of(SignalSettings settings) {
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
        .build();
  }

  private static Fading fading(JsonObject json) {
    return new Fading(
        Duration.parse(json.getString("halfLife")), json.getJsonNumber("stepDecay").doubleValue());
  }

  private static SignalSettings signals(JsonObject json) {
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

  private static JsonObject of(EventWeights weights) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    weights.asMap().forEach((type, weight) -> json.add(type.wireName(), weight));
    return json.build();
  }

  private static EventWeights eventWeights(JsonObject json) {
    Map<EventType, Double> weights = new EnumMap<>(EventType.class);
    numbers(json)
        .forEach(
            (name, weight) ->
                EventType.fromWireName(name).ifPresent(type -> weights.put(type, weight)));
    return new EventWeights(weights);
  }

  private static JsonObject of(ModelReport report) {
    ForecastReport forecast = report.forecast();
    return Json.createObjectBuilder()
        .add("testFrom", report.testFrom().toString())
        .add("testTo", report.testTo().toString())
        .add("repeats", of(report.repeats()))
        .add("discovery", of(report.discovery()))
        .add(
            "forecast",
            Json.createObjectBuilder()
                .add("perplexities", byLabel(forecast.perplexities()))
                .add("corrected", byLabel(forecast.corrected()))
                .add("winner", forecast.winner().label())
                .add("users", forecast.userCount())
                .add("events", forecast.eventCount())
                .add("message", forecast.message()))
        .build();
  }

  private static ModelReport report(JsonObject json) {
    JsonObject forecast = json.getJsonObject("forecast");
    return new ModelReport(
        Instant.parse(json.getString("testFrom")),
        Instant.parse(json.getString("testTo")),
        evaluation(json.getJsonObject("repeats")),
        evaluation(json.getJsonObject("discovery")),
        new ForecastReport(
            byMethod(forecast, "perplexities"),
            byMethod(forecast, "corrected"),
            ForecastMethod.ofLabel(forecast.getString("winner")),
            forecast.getInt("users"),
            forecast.getJsonNumber("events").longValueExact(),
            forecast.getString("message")));
  }

  private static JsonObjectBuilder byLabel(Map<ForecastMethod, Double> perplexities) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    perplexities.forEach((method, value) -> json.add(method.label(), value));
    return json;
  }

  /** Empty where a model of an earlier release has no such figures. */
  private static Map<ForecastMethod, Double> byMethod(JsonObject forecast, String name) {
    Map<ForecastMethod, Double> perplexities = new EnumMap<>(ForecastMethod.class);
    if (forecast.containsKey(name)) {
      numbers(forecast.getJsonObject(name))
          .forEach((label, value) -> perplexities.put(ForecastMethod.ofLabel(label), value));
    }
    return perplexities;
  }

  private static JsonObject of(EvaluationReport report) {
    JsonObjectBuilder models = Json.createObjectBuilder();
    report
        .metrics()
        .forEach(
            (model, metrics) -> {
              JsonObjectBuilder values = Json.createObjectBuilder();
              metrics.forEach(values::add);
              models.add(model, values);
            });
    JsonObjectBuilder intervals = Json.createObjectBuilder();
    report
        .intervals()
        .forEach(
            (model, bounds) -> {
              JsonObjectBuilder values = Json.createObjectBuilder();
              bounds.forEach(
                  (metric, interval) ->
                      values.add(
                          metric,
                          Json.createArrayBuilder().add(interval.low()).add(interval.high())));
              intervals.add(model, values);
            });
    return Json.createObjectBuilder()
        .add("cases", report.caseCount())
        .add("metrics", models)
        .add("intervals", intervals)
        .build();
  }

  private static EvaluationReport evaluation(JsonObject json) {
    Map<String, Map<String, Double>> metrics = new LinkedHashMap<>();
    JsonObject models = json.getJsonObject("metrics");
    models
        .keySet()
        .forEach(model -> metrics.put(presentName(model), numbers(models.getJsonObject(model))));
    Map<String, Map<String, Interval>> intervals = new LinkedHashMap<>();
    JsonObject bounds = json.getJsonObject("intervals");
    bounds
        .keySet()
        .forEach(
            model -> intervals.put(presentName(model), intervals(bounds.getJsonObject(model))));
    return new EvaluationReport(json.getInt("cases"), metrics, intervals);
  }

  private static String presentName(String model) {
    return FORMER_NAMES.getOrDefault(model, model);
  }

  private static Map<String, Interval> intervals(JsonObject json) {
    Map<String, Interval> intervals = new LinkedHashMap<>();
    for (String metric : json.keySet()) {
      intervals.put(
          metric,
          new Interval(
              json.getJsonArray(metric).getJsonNumber(0).doubleValue(),
              json.getJsonArray(metric).getJsonNumber(1).doubleValue()));
    }
    return intervals;
  }

  private static Map<String, Double> numbers(JsonObject json) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    json.forEach(
        (name, value) -> numbers.put(presentName(name), ((JsonNumber) value).doubleValue()));
    return numbers;
  }

  private static JsonObject of(Map<RankingSignal, Double> weights) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    weights.forEach((signal, weight) -> json.add(signal.label(), weight));
    return json.build();
  }

  private static Map<RankingSignal, Double> weights(JsonObject json) {
    Map<String, Double> byLabel = numbers(json);
    Map<RankingSignal, Double> weights = new EnumMap<>(RankingSignal.class);
    for (RankingSignal signal : RankingSignal.values()) {
      weights.put(signal, byLabel.getOrDefault(signal.label(), 0.0));
    }
    return weights;
  }
}
