package dev.penchant.lab.evolution;

import dev.penchant.domain.interest.Period;
import dev.penchant.lab.log.BehaviourLog;
import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.lab.plot.Svg;
import dev.penchant.modeling.evolution.ForecastProtocol.Outcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * The error of each forecast by period, and a few paths of the last period measured, as SVG.
 *
 * @param outcomes one a period, oldest first
 * @param firstPeriod the first part of the period of index 0
 * @param joined how many periods of the calendar make one
 */
record ForecastPlot(List<Outcome> outcomes, BehaviourLog log, Period firstPeriod, int joined) {
  private static final int WIDTH = 1_000;
  private static final int LONGEST_NAME = 40;

  /**
   * @throws UnreadableLog if the file cannot be written
   */
  void write(Path target) {
    Outcome last = outcomes.get(outcomes.size() - 1);
    PathPlot paths =
        new PathPlot(
            last, user -> log.dataset().users().id(user), this::name, topic -> name(last, topic));
    Svg.write(
        target,
        WIDTH,
        ErrorByPeriod.HEIGHT + PathPlot.HEIGHT,
        svg -> {
          new ErrorByPeriod(outcomes, this::name).draw(svg, WIDTH);
          paths.draw(svg, ErrorByPeriod.HEIGHT, WIDTH);
        });
  }

  /**
   * Tells the same in words.
   *
   * @param seed of the intervals
   */
  void print(PrintWriter out, long seed) {
    new ErrorByPeriod(outcomes, this::name).print(out, seed);
  }

  private String name(int period) {
    return firstPeriod.plus((long) period * joined).toString();
  }

  /** A topic goes by the title of its likeliest item. */
  private String name(Outcome outcome, int topic) {
    String title = log.titles().get(outcome.topics().topItems(topic, 1).get(0).itemIndex());
    return title.length() <= LONGEST_NAME ? title : title.substring(0, LONGEST_NAME - 1) + "…";
  }
}
