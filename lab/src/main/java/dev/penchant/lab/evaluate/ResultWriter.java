package dev.penchant.lab.evaluate;

import dev.penchant.lab.log.BehaviourLog;
import dev.penchant.lab.log.LogFormat;
import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.evaluation.EvaluationReport;
import dev.penchant.modeling.evaluation.EvaluationSplit;
import dev.penchant.modeling.evaluation.Interval;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts the outcome of an evaluation on the terminal and into a file. */
record ResultWriter(
    Path file,
    LogFormat format,
    BehaviourLog log,
    BehaviourDataset dataset,
    SplitChoice choice,
    EvaluationSplit split,
    EvaluationPlan plan,
    ModelEvaluation.Outcome outcome) {

  /** One line a model, one column a metric. */
  void table(PrintWriter out) {
    EvaluationReport report = outcome.report();
    out.printf("%s%n%n", headline());
    List<String> metrics = metricNames();
    int width = report.metrics().keySet().stream().mapToInt(String::length).max().orElse(0);
    out.printf("%-" + width + "s", "");
    metrics.forEach(metric -> out.printf("  %12s", metric));
    out.println();
    report
        .metrics()
        .forEach(
            (model, values) -> {
              out.printf("%-" + width + "s", model);
              metrics.forEach(metric -> out.printf(Locale.ROOT, "  %12.4f", values.get(metric)));
              out.println();
            });
    comparison(out, width);
    groups(out, width);
    outcome
        .ratingErrors()
        .forEach(
            (model, error) -> out.printf(Locale.ROOT, "RMSE of ratings, %s: %.4f%n", model, error));
    out.flush();
  }

  /** The data, the split and how many were asked, in one line. */
  String headline() {
    return "%s: %,d users, %,d items, %,d events; %s, %s, seen items %s%s; %,d users asked; seed %d"
        .formatted(
            file.getFileName(),
            dataset.userCount(),
            dataset.itemCount(),
            dataset.eventCount(),
            choice,
            plan.refit() ? "refitted" : "not refitted",
            plan.settings().seenItems().name().toLowerCase(Locale.ROOT),
            plan.settings().negatives() > 0
                ? ", ranked among %d drawn items".formatted(plan.settings().negatives())
                : "",
            outcome.report().caseCount(),
            plan.settings().seed());
  }

  /** What was measured of every model, in order. */
  List<String> metricNames() {
    return List.copyOf(outcome.report().metrics().values().iterator().next().keySet());
  }

  private void comparison(PrintWriter out, int width) {
    BaselineComparison comparison = outcome.comparison();
    comparison
        .baseline()
        .ifPresent(
            baseline ->
                out.printf("%n%s beside %s, with 95 %% interval%n", comparison.metric(), baseline));
    comparison
        .differences()
        .forEach(
            (model, difference) ->
                out.printf(
                    Locale.ROOT,
                    "%-" + width + "s  %+.4f  (%+.4f to %+.4f)%n",
                    model,
                    difference.mean(),
                    difference.interval().low(),
                    difference.interval().high()));
  }

  private void groups(PrintWriter out, int width) {
    GroupMeans groups = outcome.groups();
    out.printf("%n%s by group%n", groups.metric());
    groups
        .sizes()
        .forEach(
            (group, size) -> {
              out.printf("%s (%,d users)%n", group, size);
              groups
                  .means()
                  .forEach(
                      (model, means) ->
                          out.printf(
                              Locale.ROOT, "  %-" + width + "s  %.4f%n", model, means.get(group)));
            });
  }

  /**
   * Writes data, split, metrics with intervals and settings as JSON.
   *
   * @throws UnreadableLog if the file cannot be written
   */
  void json(Path target) {
    JsonObjectBuilder root =
        Json.createObjectBuilder()
            .add("data", dataPart())
            .add("split", splitPart())
            .add("models", models())
            .add("intervals", intervals())
            .add("comparison", comparison())
            .add("groups", groups())
            .add("ratingErrors", numbers(outcome.ratingErrors()))
            .add("settings", settings());
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
            .createWriter(Files.newBufferedWriter(target))) {
      writer.writeObject(root.build());
    } catch (IOException e) {
      throw new UnreadableLog("%s cannot be written: %s".formatted(target, e.getMessage()), e);
    }
  }

  private JsonObjectBuilder dataPart() {
    JsonObjectBuilder leftOut = Json.createObjectBuilder();
    log.leftOut().forEach(leftOut::add);
    return Json.createObjectBuilder()
        .add("file", file.getFileName().toString())
        .add("format", format.wireName())
        .add("rows", log.rowCount())
        .add("leftOut", leftOut)
        .add("users", dataset.userCount())
        .add("items", dataset.itemCount())
        .add("events", dataset.eventCount());
  }

  private JsonObjectBuilder splitPart() {
    return Json.createObjectBuilder()
        .add("name", choice.toString())
        .add("refit", plan.refit())
        .add("seenItems", plan.settings().seenItems().name().toLowerCase(Locale.ROOT))
        .add("validationUsers", split.validation().size())
        .add("testUsers", outcome.report().caseCount())
        .add("negatives", plan.settings().negatives())
        .add("seed", plan.settings().seed());
  }

  private JsonObjectBuilder models() {
    JsonObjectBuilder models = Json.createObjectBuilder();
    outcome
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
    outcome
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

  private JsonObjectBuilder comparison() {
    JsonObjectBuilder differences = Json.createObjectBuilder();
    outcome
        .comparison()
        .differences()
        .forEach(
            (model, difference) ->
                differences.add(
                    model,
                    Json.createObjectBuilder()
                        .add("mean", difference.mean())
                        .add("interval", bounds(difference.interval()))));
    JsonObjectBuilder comparison =
        Json.createObjectBuilder().add("metric", outcome.comparison().metric());
    outcome.comparison().baseline().ifPresent(name -> comparison.add("baseline", name));
    return comparison.add("differences", differences);
  }

  private JsonObjectBuilder groups() {
    JsonObjectBuilder sizes = Json.createObjectBuilder();
    outcome.groups().sizes().forEach(sizes::add);
    JsonObjectBuilder means = Json.createObjectBuilder();
    outcome.groups().means().forEach((model, values) -> means.add(model, numbers(values)));
    return Json.createObjectBuilder()
        .add("metric", outcome.groups().metric())
        .add("users", sizes)
        .add("models", means);
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
    outcome.settings().forEach((model, settings) -> models.add(model, settings.toString()));
    return models;
  }
}
