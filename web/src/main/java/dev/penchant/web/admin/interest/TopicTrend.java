package dev.penchant.web.admin.interest;

import dev.penchant.recommendation.TopicSummary;
import dev.penchant.web.admin.frame.Chart;
import dev.penchant.web.admin.frame.Formats;
import java.util.List;

/**
 * A topic with what pages say of its movement.
 *
 * @param summary as the recommender tells it
 * @param change of the mean share of the two latest periods against the four before, in absolute
 *     terms: the periods the recommender compares for the direction
 */
public record TopicTrend(TopicSummary summary, double change) {
  private static final int LATEST = 2;
  private static final int BEFORE = 4;

  static TopicTrend of(TopicSummary summary) {
    List<TopicSummary.PeriodShare> trend = summary.trend();
    int split = Math.max(0, trend.size() - LATEST);
    int first = Math.max(0, split - BEFORE);
    if (first == split) {
      return new TopicTrend(summary, 0);
    }
    return new TopicTrend(
        summary, mean(trend.subList(split, trend.size())) - mean(trend.subList(first, split)));
  }

  public boolean isRising() {
    return summary.direction() == TopicSummary.Direction.RISING;
  }

  public boolean isFading() {
    return summary.direction() == TopicSummary.Direction.FADING;
  }

  /** For {@code charts.js}: the share over the periods as a small line. */
  String spark(Formats format) {
    return new Chart(
            Chart.Kind.SPARK,
            Chart.Unit.SHARE,
            summary.trend().stream().map(point -> format.period(point.period())).toList())
        .series(
            summary.label(),
            summary.index(),
            summary.trend().stream().mapToDouble(TopicSummary.PeriodShare::share).toArray())
        .json();
  }

  private static double mean(List<TopicSummary.PeriodShare> points) {
    return points.stream().mapToDouble(TopicSummary.PeriodShare::share).average().orElse(0);
  }
}
