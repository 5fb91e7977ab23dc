package dev.penchant.lab.evaluate;

import dev.penchant.lab.output.JsonReports;
import dev.penchant.modeling.evaluation.Interval;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** An evaluation's outcome as JSON. */
record ResultJson(EvaluationResult result) {

  /**
   * Writes data, split, metrics with intervals and settings as JSON.
   *
   * @throws dev.penchant.lab.client.CommandFailed if the file cannot be written
   */
  void write(Path target) {
    JsonObjectBuilder root =
        Json.createObjectBuilder()
            .add("data", dataPart())
            .add("split", splitPart())
            .add("models", models())
            .add("intervals", intervals())
            .add("comparison", comparison(result.outcome().comparison()))
            .add("ablation", ablation())
            .add("groups", groups())
            .add("blendShares", blendShares())
            .add("ratingErrors", numbers(result.outcome().ratingErrors()))
            .add("settings", settings());
    JsonReports.write(target, root.build());
  }

  private JsonObjectBuilder dataPart() {
    JsonObjectBuilder leftOut = Json.createObjectBuilder();
    result.log().leftOut().forEach(leftOut::add);
    return Json.createObjectBuilder()
        .add("file", result.file().path().getFileName().toString())
        .add("format", result.file().format().wireName())
        .add("rows", result.log().rowCount())
        .add("leftOut", leftOut)
        .add("users", result.dataset().userCount())
        .add("items", result.dataset().itemCount())
        .add("events", result.dataset().eventCount());
  }

  private JsonObjectBuilder splitPart() {
    return Json.createObjectBuilder()
        .add("name", result.choice().toString())
        .add("refit", result.plan().refit())
        .add("seenItems", result.plan().settings().seenItems().name().toLowerCase(Locale.ROOT))
        .add("validationUsers", result.split().validation().size())
        .add("testUsers", result.outcome().report().caseCount())
        .add("negatives", result.plan().settings().negatives())
        .add("seed", result.plan().settings().seed());
  }

  private JsonObjectBuilder models() {
    JsonObjectBuilder models = Json.createObjectBuilder();
    result
        .outcome()
        .report()
        .metrics()
        .forEach(
            (model, values) -> {
              JsonObjectBuilder metrics = Json.createObjectBuilder();
              values.forEach(metrics::add);
              models.add(model, metrics);
            });
    return models;
  }

  private JsonObjectBuilder intervals() {
    JsonObjectBuilder models = Json.createObjectBuilder();
    result
        .outcome()
        .report()
        .intervals()
        .forEach(
            (model, values) -> {
              JsonObjectBuilder metrics = Json.createObjectBuilder();
              values.forEach((metric, interval) -> metrics.add(metric, bounds(interval)));
              models.add(model, metrics);
            });
    return models;
  }

  private JsonArrayBuilder ablation() {
    JsonArrayBuilder comparisons = Json.createArrayBuilder();
    result.outcome().ablation().forEach(one -> comparisons.add(comparison(one)));
    return comparisons;
  }

  private static JsonObjectBuilder comparison(BaselineComparison told) {
    JsonObjectBuilder differences = Json.createObjectBuilder();
    told.differences()
        .forEach(
            (model, difference) ->
                differences.add(
                    model,
                    Json.createObjectBuilder()
                        .add("mean", difference.mean())
                        .add("interval", bounds(difference.interval()))));
    JsonObjectBuilder comparison = Json.createObjectBuilder().add("metric", told.metric());
    told.baseline().ifPresent(name -> comparison.add("baseline", name));
    return comparison.add("differences", differences);
  }

  private JsonObjectBuilder groups() {
    JsonObjectBuilder sizes = Json.createObjectBuilder();
    result.outcome().groups().sizes().forEach(sizes::add);
    JsonObjectBuilder means = Json.createObjectBuilder();
    result.outcome().groups().means().forEach((model, values) -> means.add(model, numbers(values)));
    return Json.createObjectBuilder()
        .add("metric", result.outcome().groups().metric())
        .add("users", sizes)
        .add("models", means);
  }

  private JsonObjectBuilder blendShares() {
    JsonObjectBuilder parts = Json.createObjectBuilder();
    result
        .outcome()
        .partShares()
        .shares()
        .forEach((part, byGroup) -> parts.add(part, numbers(byGroup)));
    return parts;
  }

  private static JsonObjectBuilder numbers(Map<String, Double> values) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    values.forEach(object::add);
    return object;
  }

  private static JsonArrayBuilder bounds(Interval interval) {
    return Json.createArrayBuilder().add(interval.low()).add(interval.high());
  }

  private JsonObjectBuilder settings() {
    JsonObjectBuilder models = Json.createObjectBuilder();
    result
        .outcome()
        .settings()
        .forEach((model, settings) -> models.add(model, settings.toString()));
    return models;
  }
}
