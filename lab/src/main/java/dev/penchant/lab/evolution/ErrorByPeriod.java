package dev.penchant.lab.evolution;

import dev.penchant.lab.plot.Svg;
import dev.penchant.modeling.evaluation.Interval;
import dev.penchant.modeling.evolution.ForecastProtocol.Measured;
import dev.penchant.modeling.evolution.ForecastProtocol.Outcome;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;

/**
 * The perplexity of every forecast, period by period: a line each, through topics corrected for
 * drift, and the forecast without topics.
 *
 * @param outcomes one a period, oldest first
 * @param periodName of a period's index
 */
record ErrorByPeriod(List<Outcome> outcomes, IntFunction<String> periodName) {
  static final int HEIGHT = 330;
  private static final int LEFT = 60;
  private static final int RIGHT = 200;
  private static final int TOP = 40;
  private static final int BOTTOM = 40;
  private static final int STEPS = 4;
  private static final int LABEL = 16;
  private static final String[] COLOURS = {
    "#9d9da1", "#4c78a8", "#54a24b", "#b279a2", "#72b7b2", "#eeca3b", "#e45756"
  };

  /** Each period's net beside the naive forecast that its own validation period speaks for. */
  void print(PrintWriter out, long seed) {
    out.printf("%n%-12s %-30s %10s %10s   nats an event%n", "period", "naive", "naive", "net");
    for (Outcome outcome : outcomes) {
      Measured naive = outcome.best(true).orElseThrow();
      Optional<Measured> net =
          outcome.measured().stream()
              .filter(each -> !each.isNaive() && each.corrected() == naive.corrected())
              .findFirst();
      out.printf(
          Locale.ROOT,
          "%-12s %-30s %10.1f %10s   %s%n",
          periodName.apply(outcome.cases().period()),
          naive.name(),
          naive.test().perplexity(),
          net.map(each -> String.format(Locale.ROOT, "%.1f", each.test().perplexity())).orElse("–"),
          net.map(each -> gain(each, naive, seed)).orElse(""));
    }
    out.flush();
  }

  private static String gain(Measured net, Measured naive, long seed) {
    Interval gain = net.test().gainOver(naive.test(), seed);
    return String.format(
        Locale.ROOT,
        "%+.4f (%+.4f to %+.4f)",
        net.test().natsPerToken() - naive.test().natsPerToken(),
        gain.low(),
        gain.high());
  }

  void draw(Svg svg, int width) throws XMLStreamException {
    List<String> names = names();
    DoubleSummaryStatistics range = new DoubleSummaryStatistics();
    names.forEach(
        name -> IntStream.range(0, outcomes.size()).forEach(at -> accept(range, name, at)));
    double least = range.getMin();
    double span = Math.max(1e-9, range.getMax() - least);
    int plotted = HEIGHT - TOP - BOTTOM;
    svg.text(
        LEFT,
        22,
        Svg.Anchor.START,
        "perplexity of each period's items (less is better), topics corrected for drift");
    for (int step = 0; step <= STEPS; step++) {
      double y = HEIGHT - BOTTOM - (double) plotted * step / STEPS;
      svg.line(LEFT, y, width - RIGHT, y, "#ddd");
      svg.text(
          LEFT - 6,
          y + 4,
          Svg.Anchor.END,
          String.format(
              Locale.ROOT, span < STEPS ? "%,.2f" : "%,.0f", least + span * step / STEPS));
    }
    double[] xs = new double[outcomes.size()];
    for (int at = 0; at < xs.length; at++) {
      xs[at] = x(at, width);
      svg.text(xs[at], HEIGHT - BOTTOM + 18, Svg.Anchor.MIDDLE, periodName.apply(period(at)));
    }
    double[] ends = new double[names.size()];
    for (int line = 0; line < ends.length; line++) {
      double[] ys = new double[xs.length];
      for (int at = 0; at < ys.length; at++) {
        ys[at] = HEIGHT - BOTTOM - plotted * (perplexity(names.get(line), at) - least) / span;
      }
      boolean net = names.get(line).startsWith("lstm");
      svg.path(xs, ys, COLOURS[line % COLOURS.length], net ? 2.5 : 1.5);
      for (int at = 0; at < ys.length; at++) {
        if (!Double.isNaN(ys[at])) {
          svg.rectangle(xs[at] - 2, ys[at] - 2, 4, 4, COLOURS[line % COLOURS.length], 1);
        }
      }
      ends[line] = ys[ys.length - 1];
    }
    label(svg, names, ends, width);
  }

  /** Beside where the lines end, moved apart so that none covers another. */
  private static void label(Svg svg, List<String> names, double[] ends, int width)
      throws XMLStreamException {
    List<Integer> order =
        IntStream.range(0, ends.length)
            .boxed()
            .sorted((one, other) -> Double.compare(ends[one], ends[other]))
            .toList();
    double lowest = HEIGHT - BOTTOM - (order.size() - 1.0) * LABEL;
    double y = TOP - LABEL;
    for (int line : order) {
      y = Math.max(y + LABEL, Math.min(ends[line], lowest));
      lowest += LABEL;
      svg.rectangle(width - RIGHT + 10, y - 4, 8, 8, COLOURS[line % COLOURS.length], 1);
      svg.text(width - RIGHT + 24, y + 4, Svg.Anchor.START, names.get(line).replace(", drift", ""));
    }
  }

  /** Of the forecasts that were made in any period. */
  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      for (Measured each : outcome.measured()) {
        if ((each.corrected() || each.method().isEmpty()) && !names.contains(each.name())) {
          names.add(each.name());
        }
      }
    }
    return names;
  }

  private void accept(DoubleSummaryStatistics range, String name, int at) {
    double perplexity = perplexity(name, at);
    if (!Double.isNaN(perplexity)) {
      range.accept(perplexity);
    }
  }

  /** NaN where the forecast was not made. */
  private double perplexity(String name, int at) {
    return outcomes.get(at).measured().stream()
        .filter(each -> each.name().equals(name))
        .mapToDouble(each -> each.test().perplexity())
        .findFirst()
        .orElse(Double.NaN);
  }

  private int period(int at) {
    return outcomes.get(at).cases().period();
  }

  private double x(int at, int width) {
    int room = width - LEFT - RIGHT - 40;
    return LEFT
        + 20
        + (outcomes.size() == 1 ? room / 2.0 : (double) room * at / (outcomes.size() - 1));
  }
}
