package dev.penchant.modeling.artifact;

import dev.penchant.modeling.evaluation.EvaluationReport;
import dev.penchant.modeling.evaluation.Interval;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the evaluation found, as JSON. */
final class ReportJson {
  private ReportJson() {}

  static JsonObject of(ModelReport report) {
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

  static ModelReport parse(JsonObject json) {
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
      LabelledNumbers.parse(forecast.getJsonObject(name))
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
        .forEach(
            model ->
                metrics.put(
                    LabelledNumbers.presentLabel(model),
                    LabelledNumbers.parse(models.getJsonObject(model))));
    Map<String, Map<String, Interval>> intervals = new LinkedHashMap<>();
    JsonObject bounds = json.getJsonObject("intervals");
    bounds
        .keySet()
        .forEach(
            model ->
                intervals.put(
                    LabelledNumbers.presentLabel(model), intervals(bounds.getJsonObject(model))));
    return new EvaluationReport(json.getInt("cases"), metrics, intervals);
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
}
