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
    out.printf(
        "%s: %,d users, %,d items, %,d events; %s, %s, seen items %s; %,d users asked%n%n",
        file.getFileName(),
        dataset.userCount(),
        dataset.itemCount(),
        dataset.eventCount(),
        choice,
        plan.refit() ? "refitted" : "not refitted",
        plan.settings().seenItems().name().toLowerCase(Locale.ROOT),
        report.caseCount());
    List<String> metrics = List.copyOf(report.metrics().values().iterator().next().keySet());
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
    out.flush();
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

  private static JsonArrayBuilder bounds(Interval interval) {
    return Json.createArrayBuilder().add(interval.low()).add(interval.high());
  }

  private JsonObjectBuilder settings() {
    JsonObjectBuilder models = Json.createObjectBuilder();
    outcome.settings().forEach((model, settings) -> models.add(model, settings.toString()));
    return models;
  }
}
