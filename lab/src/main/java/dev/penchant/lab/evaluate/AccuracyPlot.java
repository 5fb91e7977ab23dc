package dev.penchant.lab.evaluate;

import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.modeling.evaluation.EvaluationReport;
import dev.penchant.modeling.evaluation.Interval;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A bar a model, with the 95 % interval as a line across its end, as SVG. Drawn without a chart
 * library: those at hand need installed fonts to measure text, which a server seldom has.
 */
final class AccuracyPlot {
  private static final int BAR = 22;
  private static final int LEFT = 150;
  private static final int WIDTH = 720;
  private static final int TOP = 40;
  private static final int NUMBERS = 70;

  private final EvaluationReport report;
  private final String metric;
  private final double greatest;

  private AccuracyPlot(EvaluationReport report, String metric) {
    this.report = report;
    this.metric = metric;
    this.greatest =
        report.intervals().values().stream()
            .mapToDouble(intervals -> intervals.get(metric).high())
            .max()
            .orElse(1);
  }

  /** The plot of one metric of all models. */
  static AccuracyPlot of(EvaluationReport report, String metric) {
    return new AccuracyPlot(report, metric);
  }

  /**
   * @throws UnreadableLog if the file cannot be written
   */
  void write(Path target) {
    try (Writer file = Files.newBufferedWriter(target)) {
      XMLStreamWriter svg = XMLOutputFactory.newFactory().createXMLStreamWriter(file);
      draw(svg);
      svg.close();
    } catch (IOException | XMLStreamException e) {
      throw new UnreadableLog("%s cannot be written: %s".formatted(target, e.getMessage()), e);
    }
  }

  private void draw(XMLStreamWriter svg) throws XMLStreamException {
    int height = TOP + BAR * report.metrics().size() + 20;
    svg.writeStartElement("svg");
    svg.writeDefaultNamespace("http://www.w3.org/2000/svg");
    svg.writeAttribute("viewBox", "0 0 %d %d".formatted(WIDTH, height));
    svg.writeAttribute("font-family", "sans-serif");
    svg.writeAttribute("font-size", "13");
    text(
        svg,
        LEFT,
        22,
        "start",
        "%s, %,d users, 95 %% intervals".formatted(metric, report.caseCount()));
    int row = 0;
    for (Map.Entry<String, Map<String, Double>> model : report.metrics().entrySet()) {
      bar(svg, row++, model.getKey(), model.getValue().get(metric));
    }
    svg.writeEndElement();
  }

  private void bar(XMLStreamWriter svg, int row, String model, double value)
      throws XMLStreamException {
    int top = TOP + BAR * row;
    double middle = top + BAR / 2.0 - 2;
    Interval interval = report.intervals().get(model).get(metric);
    text(svg, LEFT - 8, top + 14, "end", model);
    svg.writeEmptyElement("rect");
    attributes(svg, "x", LEFT, "y", top, "width", x(value) - LEFT, "height", BAR - 5);
    svg.writeAttribute("fill", "#4c78a8");
    svg.writeEmptyElement("line");
    attributes(svg, "x1", x(interval.low()), "x2", x(interval.high()), "y1", middle, "y2", middle);
    svg.writeAttribute("stroke", "#222");
    text(svg, x(interval.high()) + 6, top + 14, "start", number("%.4f", value));
  }

  private double x(double value) {
    return LEFT + (WIDTH - LEFT - NUMBERS) * (greatest > 0 ? value / greatest : 0);
  }

  private static void attributes(XMLStreamWriter svg, Object... namesAndNumbers)
      throws XMLStreamException {
    for (int index = 0; index < namesAndNumbers.length; index += 2) {
      svg.writeAttribute(
          (String) namesAndNumbers[index],
          number("%.1f", ((Number) namesAndNumbers[index + 1]).doubleValue()));
    }
  }

  private static void text(XMLStreamWriter svg, double x, double y, String anchor, String words)
      throws XMLStreamException {
    svg.writeStartElement("text");
    attributes(svg, "x", x, "y", y);
    svg.writeAttribute("text-anchor", anchor);
    svg.writeCharacters(words);
    svg.writeEndElement();
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
