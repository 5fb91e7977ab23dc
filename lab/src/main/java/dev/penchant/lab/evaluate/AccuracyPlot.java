package dev.penchant.lab.evaluate;

import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.lab.plot.Svg;
import dev.penchant.modeling.evaluation.EvaluationReport;
import dev.penchant.modeling.evaluation.Interval;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** A bar a model, with the 95 % interval as a line across its end, as SVG. */
final class AccuracyPlot {
  private static final int BAR = 22;
  private static final double LETTER = 7.5;
  private static final int WIDTH = 720;
  private static final int TOP = 40;
  private static final int NUMBERS = 70;

  private final EvaluationReport report;
  private final String metric;
  private final double greatest;

  /** Where bars begin: the longest name stands before them. */
  private final double left;

  private AccuracyPlot(EvaluationReport report, String metric) {
    this.report = report;
    this.metric = metric;
    this.greatest =
        report.intervals().values().stream()
            .mapToDouble(intervals -> intervals.get(metric).high())
            .max()
            .orElse(1);
    this.left =
        16 + LETTER * report.metrics().keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** The plot of one metric of all models. */
  static AccuracyPlot of(EvaluationReport report, String metric) {
    return new AccuracyPlot(report, metric);
  }

  /**
   * @throws UnreadableLog if the file cannot be written
   */
  void write(Path target) {
    Svg.write(target, WIDTH, TOP + BAR * report.metrics().size() + 20, this::draw);
  }

  private void draw(Svg svg) throws XMLStreamException {
    svg.text(
        left,
        22,
        Svg.Anchor.START,
        String.format(Locale.ROOT, "%s, %,d users, 95 %% intervals", metric, report.caseCount()));
    int row = 0;
    for (Map.Entry<String, Map<String, Double>> model : report.metrics().entrySet()) {
      bar(svg, row++, model.getKey(), model.getValue().get(metric));
    }
  }

  private void bar(Svg svg, int row, String model, double value) throws XMLStreamException {
    int top = TOP + BAR * row;
    double middle = top + BAR / 2.0 - 2;
    Interval interval = report.intervals().get(model).get(metric);
    svg.text(left - 8, top + 14, Svg.Anchor.END, model);
    svg.rectangle(left, top, x(value) - left, BAR - 5, "#4c78a8", 1);
    svg.line(x(interval.low()), middle, x(interval.high()), middle, "#222");
    svg.text(
        x(interval.high()) + 6,
        top + 14,
        Svg.Anchor.START,
        String.format(Locale.ROOT, "%.4f", value));
  }

  private double x(double value) {
    return left + (WIDTH - left - NUMBERS) * (greatest > 0 ? value / greatest : 0);
  }
}
