package dev.penchant.lab.evolution;

import dev.penchant.lab.plot.Svg;
import dev.penchant.modeling.artifact.ProfileHistory;
import dev.penchant.modeling.evolution.ForecastProtocol.Measured;
import dev.penchant.modeling.evolution.ForecastProtocol.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;

/**
 * Evolution paths of the users of the test who have most periods before it: a bar of topics for
 * each period, then what the chosen forecast foretold of the test, then what it came to be.
 *
 * @param userName of a user's index
 * @param periodName of a period's index
 * @param topicName of a topic's index
 */
record PathPlot(
    Outcome outcome,
    IntFunction<String> userName,
    IntFunction<String> periodName,
    IntFunction<String> topicName) {
  static final int HEIGHT = 4 * 120 + 130;
  private static final int USERS = 4;
  private static final int ROW = 120;
  private static final int BAR_HEIGHT = 80;
  private static final int LEFT = 120;
  private static final int RIGHT = 20;
  private static final int PERIODS = 12;
  private static final int NAMED = 8;
  private static final double FAINT = 0.35;
  private static final String[] COLOURS = {
    "#4c78a8", "#f58518", "#54a24b", "#e45756", "#72b7b2", "#eeca3b", "#b279a2", "#9d755d"
  };

  void draw(Svg svg, int top, int width) throws XMLStreamException {
    Measured chosen = outcome.best(false).orElseThrow();
    int[] cases = longest();
    List<Integer> named = named(cases);
    svg.text(
        LEFT,
        top + 16,
        Svg.Anchor.START,
        "interests by period, then foretold by %s, then as they came".formatted(chosen.name()));
    for (int row = 0; row < cases.length; row++) {
      user(svg, cases[row], chosen.forecasts()[cases[row]], named, top + 30 + row * ROW, width);
    }
    double x = LEFT;
    double y = top + 40 + cases.length * ROW;
    for (int at = 0; at < named.size(); at++) {
      svg.rectangle(x, y, 10, 10, COLOURS[at], 1);
      svg.text(x + 15, y + 10, Svg.Anchor.START, topicName.apply(named.get(at)));
      y = at % 2 == 1 ? y + 20 : y;
      x = at % 2 == 0 ? LEFT + (width - LEFT) / 2.0 : LEFT;
    }
  }

  private void user(Svg svg, int index, float[] foretold, List<Integer> named, int top, int width)
      throws XMLStreamException {
    ProfileHistory profiles = outcome.profiles();
    int user = outcome.cases().user(index);
    int test = outcome.cases().period();
    int[] entries =
        IntStream.range(profiles.start(user), profiles.end(user))
            .filter(entry -> profiles.periodIndex(entry) <= test)
            .toArray();
    int first = Math.max(0, entries.length - 1 - PERIODS);
    double step = (double) (width - LEFT - RIGHT) / (PERIODS + 2);
    svg.text(LEFT - 10, top + BAR_HEIGHT / 2.0, Svg.Anchor.END, userName.apply(user));
    for (int at = first; at < entries.length; at++) {
      boolean came = at == entries.length - 1;
      float[] profile = new float[profiles.topicCount()];
      profiles.copyTo(entries[at], profile);
      double x = LEFT + step * (came ? PERIODS + 1 : at - first);
      bar(svg, profile, named, x, top, step * 0.8);
      svg.text(
          x + step * 0.4,
          top + BAR_HEIGHT + 15,
          Svg.Anchor.MIDDLE,
          periodName.apply(profiles.periodIndex(entries[at])));
    }
    double x = LEFT + step * PERIODS;
    svg.line(x - step * 0.1, top - 4, x - step * 0.1, top + BAR_HEIGHT + 4, "#222");
    bar(svg, foretold, named, x, top, step * 0.8);
    svg.text(x + step * 0.4, top + BAR_HEIGHT + 15, Svg.Anchor.MIDDLE, "foretold");
  }

  private static void bar(
      Svg svg, float[] profile, List<Integer> named, double x, int top, double width)
      throws XMLStreamException {
    double y = top;
    for (int at = 0; at < named.size(); at++) {
      double height = profile[named.get(at)] * BAR_HEIGHT;
      svg.rectangle(x, y, width, height, COLOURS[at], 1);
      y += height;
    }
    svg.rectangle(x, y, width, Math.max(0, top + BAR_HEIGHT - y), "#9d9da1", FAINT);
  }

  /** The cases with the longest histories; of equal ones the first. */
  private int[] longest() {
    ProfileHistory profiles = outcome.profiles();
    return IntStream.range(0, outcome.cases().size())
        .boxed()
        .sorted(
            Comparator.comparingInt(
                index ->
                    profiles.start(outcome.cases().user(index))
                        - profiles.end(outcome.cases().user(index))))
        .limit(USERS)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The topics that these users have most of; the others are drawn grey. */
  private List<Integer> named(int[] cases) {
    ProfileHistory profiles = outcome.profiles();
    double[] sums = new double[profiles.topicCount()];
    for (int index : cases) {
      int user = outcome.cases().user(index);
      for (int entry = profiles.start(user); entry < profiles.end(user); entry++) {
        for (int topic = 0; topic < sums.length; topic++) {
          sums[topic] += profiles.weight(entry, topic);
        }
      }
    }
    return IntStream.range(0, sums.length)
        .boxed()
        .sorted(Comparator.comparingDouble(topic -> -sums[topic]))
        .limit(NAMED)
        .toList();
  }
}
