package dev.penchant.lab.evaluate;

import dev.penchant.modeling.evaluation.EvaluationReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** An evaluation's outcome as tables on a terminal. */
record TextTables(EvaluationResult result) {

  /** One line a model, one column a metric. */
  void print(PrintWriter out) {
    EvaluationReport report = result.outcome().report();
    out.printf("%s%n%n", result.headline());
    List<String> metrics = result.metricNames();
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
    comparison(out, width, result.outcome().comparison());
    result.outcome().ablation().forEach(comparison -> comparison(out, width, comparison));
    groups(out, width);
    shares(out);
    result
        .outcome()
        .ratingErrors()
        .forEach(
            (model, error) -> out.printf(Locale.ROOT, "RMSE of ratings, %s: %.4f%n", model, error));
    out.flush();
  }

  private static void comparison(PrintWriter out, int width, BaselineComparison comparison) {
    if (comparison.differences().isEmpty()) {
      return;
    }
    out.printf(
        "%n%s beside %s, with 95 %% interval%n",
        comparison.metric(), comparison.baseline().orElseThrow());
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

  private void shares(PrintWriter out) {
    PartShares parts = result.outcome().partShares();
    if (parts.groups().isEmpty()) {
      return;
    }
    out.printf("%nwhat makes the blend's lists, share of each part%n");
    int width = parts.shares().keySet().stream().mapToInt(String::length).max().orElse(0);
    parts
        .groups()
        .forEach(
            group -> {
              out.println(group);
              parts
                  .shares()
                  .forEach(
                      (part, shares) ->
                          out.printf(
                              Locale.ROOT, "  %-" + width + "s  %6.3f%n", part, shares.get(group)));
            });
  }

  private void groups(PrintWriter out, int width) {
    GroupMeans groups = result.outcome().groups();
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
}
