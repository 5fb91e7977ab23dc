package dev.penchant.recommendation.explanation;

import dev.penchant.domain.interest.PeriodProfile;
import dev.penchant.recommendation.Reason.TopicGrowth;
import java.util.List;
import java.util.Optional;

/**
 * Finds interests that grew along a user's path: from their lowest weight within the last year of
 * periods to the latest. Periods on few events are no measure. Immutable.
 */
final class TopicGrowthFinder {
  private static final int LEAST_EVENTS = 3;
  private static final int PERIODS_BACK = 12;
  private static final double LEAST_GROWTH = 0.15;

  private final List<PeriodProfile> measured;

  /**
   * @param path oldest first
   */
  TopicGrowthFinder(List<PeriodProfile> path) {
    List<PeriodProfile> solid =
        path.stream().filter(period -> period.eventCount() >= LEAST_EVENTS).toList();
    measured = solid.subList(Math.max(0, solid.size() - PERIODS_BACK), solid.size());
  }

  Optional<TopicGrowth> of(int topic, String label) {
    if (measured.size() < 2) {
      return Optional.empty();
    }
    PeriodProfile latest = measured.get(measured.size() - 1);
    PeriodProfile lowest = measured.get(0);
    for (PeriodProfile period : measured) {
      if (period.profile().weight(topic) <= lowest.profile().weight(topic)) {
        lowest = period;
      }
    }
    double from = lowest.profile().weight(topic);
    double to = latest.profile().weight(topic);
    return to - from < LEAST_GROWTH
        ? Optional.empty()
        : Optional.of(new TopicGrowth(topic, label, from, to, lowest.period()));
  }
}
