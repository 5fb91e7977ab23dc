package dev.penchant.lab.evaluate;

import dev.penchant.lab.client.CommandFailed;
import dev.penchant.lab.output.Reason;
import dev.penchant.modeling.evaluation.EvaluationReport;
import dev.penchant.modeling.evaluation.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An evaluation's outcome as tables in Markdown. */
record MarkdownTables(EvaluationResult result) {

  /**
   * @throws CommandFailed if the file cannot be written
   */
  void write(Path target) {
    List<String> lines = new ArrayList<>();
    lines.add(result.headline() + ".");
    metrics(lines);
    ablation(lines);
    groups(lines);
    shares(lines);
    ratings(lines);
    lines.add("");
    lines.add("Settings found, searched on the validation part:");
    lines.add("");
    result
        .outcome()
        .settings()
        .forEach((model, settings) -> lines.add("- `%s`: %s".formatted(model, settings)));
    try {
      Files.write(target, lines);
    } catch (IOException e) {
      throw new CommandFailed("%s cannot be written: %s".formatted(target, Reason.of(e)), e);
    }
  }

  private void metrics(List<String> lines) {
    EvaluationReport report = result.outcome().report();
    BaselineComparison comparison = result.outcome().comparison();
    List<String> names = result.metricNames();
    lines.add("");
    lines.add(
        "| model | %s |%s"
            .formatted(
                String.join(" | ", names),
                comparison
                    .baseline()
                    .map(baseline -> " %s − %s |".formatted(comparison.metric(), baseline))
                    .orElse("")));
    lines.add(
        "| --- |" + " --- |".repeat(names.size() + (comparison.baseline().isPresent() ? 1 : 0)));
    report
        .metrics()
        .forEach(
            (model, values) -> {
              StringBuilder line = new StringBuilder("| %s |".formatted(model));
              for (String name : names) {
                line.append(" %s |".formatted(cell(report, model, name)));
              }
              if (comparison.baseline().isPresent()) {
                line.append(" %s |".formatted(difference(comparison, model)));
              }
              lines.add(line.toString());
            });
  }

  private static String cell(EvaluationReport report, String model, String name) {
    String value = number(report.metric(model, name));
    Interval interval = report.intervals().get(model).get(name);
    return interval == null
        ? value
        : "%s (%s–%s)".formatted(value, number(interval.low()), number(interval.high()));
  }

  private void ablation(List<String> lines) {
    for (BaselineComparison comparison : result.outcome().ablation()) {
      lines.add("");
      lines.add(
          "| beside %s | %s |".formatted(comparison.baseline().orElseThrow(), comparison.metric()));
      lines.add("| --- | --- |");
      comparison
          .differences()
          .keySet()
          .forEach(
              model -> lines.add("| %s | %s |".formatted(model, difference(comparison, model))));
    }
  }

  private static String difference(BaselineComparison comparison, String model) {
    return comparison.differences().containsKey(model)
        ? "%+.4f (%s)"
            .formatted(
                comparison.differences().get(model).mean(),
                bounds(comparison.differences().get(model).interval()))
        : "–";
  }

  private static String bounds(Interval interval) {
    return String.format(Locale.ROOT, "%+.4f to %+.4f", interval.low(), interval.high());
  }

  private void groups(List<String> lines) {
    GroupMeans groups = result.outcome().groups();
    List<String> names = List.copyOf(groups.sizes().keySet());
    lines.add("");
    lines.add("| %s | %s |".formatted(groups.metric(), String.join(" | ", names)));
    lines.add("| --- |" + " --- |".repeat(names.size()));
    lines.add("| users | " + String.join(" | ", sizes(groups, names)) + " |");
    groups
        .means()
        .forEach(
            (model, means) ->
                lines.add(
                    "| %s | %s |"
                        .formatted(
                            model,
                            String.join(
                                " | ",
                                names.stream().map(name -> number(means.get(name))).toList()))));
  }

  private void shares(List<String> lines) {
    PartShares parts = result.outcome().partShares();
    if (parts.groups().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("| share in the blend's lists | %s |".formatted(String.join(" | ", parts.groups())));
    lines.add("| --- |" + " --- |".repeat(parts.groups().size()));
    parts
        .shares()
        .forEach(
            (part, shares) ->
                lines.add(
                    "| %s | %s |"
                        .formatted(
                            part,
                            String.join(
                                " | ",
                                parts.groups().stream()
                                    .map(
                                        group ->
                                            String.format(Locale.ROOT, "%.3f", shares.get(group)))
                                    .toList()))));
  }

  private static List<String> sizes(GroupMeans groups, List<String> names) {
    return names.stream().map(name -> "%,d".formatted(groups.sizes().get(name))).toList();
  }

  private void ratings(List<String> lines) {
    Map<String, Double> errors = result.outcome().ratingErrors();
    if (errors.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("| prediction of ratings | RMSE |");
    lines.add("| --- | --- |");
    errors.forEach((model, error) -> lines.add("| %s | %s |".formatted(model, number(error))));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
