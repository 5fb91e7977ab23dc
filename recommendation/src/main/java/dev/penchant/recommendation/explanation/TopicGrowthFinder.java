package dev.penchant.recommendation.explanation;

import dev.penchant.domain.interest.PeriodProfile;
import dev.penchant.modeling.spread.ProfileSpread;
import dev.penchant.recommendation.Reason.TopicGrowth;
import java.util.List;
import java.util.Optional;

/**
 * Finds interests that grew and stayed: since a period of the last year all later ones, two at
 * least, lie above it beyond what so few events may be off (80 % intervals), and so does what the
 * user is interested in at present. A weight that went up and came down again is no growth, and one
 * that came down and went up again is none either: they lie as far above the period before, too.
 * Periods on few events are no measure. Immutable.
 */
final class TopicGrowthFinder {
  private static final int LEAST_EVENTS = 3;
  private static final int PERIODS_BACK = 12;

  /** One alone could be a whim. */
  private static final int LEAST_PERIODS_HELD = 2;

  private static final double LEAST_GROWTH = 0.15;

  private final List<PeriodProfile> measured;
  private final float[] current;
  private final double priorWeight;

  /**
   * @param path oldest first
   * @param current the profile of the present, by topic
   * @param priorWeight how many draws a profile without events is worth
   */
  TopicGrowthFinder(List<PeriodProfile> path, float[] current, double priorWeight) {
    List<PeriodProfile> solid =
        path.stream().filter(period -> period.eventCount() >= LEAST_EVENTS).toList();
    this.measured = solid.subList(Math.max(0, solid.size() - PERIODS_BACK), solid.size());
    this.current = current;
    this.priorWeight = priorWeight;
  }

  /** Growth to the weight of the present, told from the lowest weight since which it holds. */
  Optional<TopicGrowth> of(int topic, String label) {
    Optional<PeriodProfile> lowest = Optional.empty();
    for (int at = measured.size() - 1 - LEAST_PERIODS_HELD; at >= 0; at--) {
      double weight = weight(at, topic);
      boolean lower = lowest.isEmpty() || weight < lowest.get().profile().weight(topic);
      if (lower && grewSince(at, topic)) {
        lowest = Optional.of(measured.get(at));
      }
    }
    return lowest.map(
        since ->
            new TopicGrowth(
                topic, label, since.profile().weight(topic), current[topic], since.period()));
  }

  private boolean grewSince(int start, int topic) {
    double before = weight(Math.max(0, start - 1), topic);
    double least = Math.max(before, weight(start, topic)) + LEAST_GROWTH;
    if (current[topic] < least) {
      return false;
    }
    for (int later = start + 1; later < measured.size(); later++) {
      if (weight(later, topic) < least) {
        return false;
      }
    }
    double high = spread(start).high(weight(start, topic));
    for (int later = start + 1; later < measured.size(); later++) {
      if (spread(later).low(weight(later, topic)) <= high) {
        return false;
      }
    }
    return current[topic] > high;
  }

  private double weight(int at, int topic) {
    return measured.get(at).profile().weight(topic);
  }

  private ProfileSpread spread(int at) {
    return new ProfileSpread(priorWeight + measured.get(at).eventCount());
  }
}
