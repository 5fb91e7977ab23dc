package dev.penchant.web.admin.interest;

import dev.penchant.recommendation.TopicSummary;
import dev.penchant.web.admin.frame.Chart;
import dev.penchant.web.admin.frame.Formats;
import java.util.List;

/**
 * A topic with what pages say of its movement.
 *
 * @param summary as the recommender tells it
 * @param change in share since the trend's first third, in absolute terms
 */
public record TopicTrend(TopicSummary summary, double change) {
  static TopicTrend of(TopicSummary summary) {
    List<TopicSummary.PeriodShare> trend = summary.trend();
    if (trend.size() < 2) {
      return new TopicTrend(summary, 0);
    }
    int third = Math.max(1, trend.size() / 3);
    return new TopicTrend(
        summary,
        mean(trend.subList(trend.size() - third, trend.size())) - mean(trend.subList(0, third)));
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
