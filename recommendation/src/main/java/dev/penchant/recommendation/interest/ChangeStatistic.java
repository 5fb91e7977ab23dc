package dev.penchant.recommendation.interest;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * How much the topics before and after each possible split of a series of days differ, and the same
 * for random orders of the days. Splits lie where periods begin and keep their place when the days
 * are shuffled. Not thread-safe.
 *
 * <p>A day weighs as much as the square root of its events, between one sign of interest and as
 * many as it has items; a topic's squared difference is divided by the square root of its mean,
 * between all topics alike and the rare ones as loud as the main ones. Both were chosen by how many
 * planted shifts of simulated shops are found at an equal rate of false alarms.
 */
final class ChangeStatistic {
  private final double[][] topics;
  private final double[] weights;
  private final int[] eventCounts;
  private final boolean[] periodBegins;
  private final double[] totals;
  private final double totalWeight;
  private final int totalEvents;
  private double greatest;

  /**
   * @param sumsOf the topics of a day that are compared
   */
  ChangeStatistic(List<DayEvidence> days, Function<DayEvidence, float[]> sumsOf) {
    int topicCount = days.isEmpty() ? 0 : days.get(0).topicSums().length;
    topics = new double[days.size()][topicCount];
    weights = new double[days.size()];
    eventCounts = days.stream().mapToInt(DayEvidence::eventCount).toArray();
    periodBegins = new boolean[days.size()];
    totals = new double[topicCount];
    double sumOfWeights = 0;
    int sumOfEvents = 0;
    for (int day = 0; day < topics.length; day++) {
      weights[day] = Math.sqrt(eventCounts[day]);
      sumOfWeights += weights[day];
      sumOfEvents += eventCounts[day];
      periodBegins[day] = day > 0 && !days.get(day).period().equals(days.get(day - 1).period());
      float[] sums = sumsOf.apply(days.get(day));
      for (int topic = 0; topic < topicCount; topic++) {
        double share = sums[topic] / eventCounts[day];
        topics[day][topic] = weights[day] * share;
        totals[topic] += topics[day][topic];
      }
    }
    totalWeight = sumOfWeights;
    totalEvents = sumOfEvents;
  }

  /**
   * The day before which the order at present is best split, or −1 if no split leaves evidence on
   * both sides; the statistic there is {@link #greatest} then.
   */
  int bestSplit() {
    greatest = Double.NEGATIVE_INFINITY;
    int best = -1;
    double[] before = new double[totals.length];
    double weightBefore = 0;
    int eventsBefore = 0;
    for (int day = 0; day < topics.length; day++) {
      if (periodBegins[day] && isEvidence(day, eventsBefore)) {
        double statistic = at(before, weightBefore);
        if (statistic > greatest) {
          greatest = statistic;
          best = day;
        }
      }
      weightBefore += weights[day];
      eventsBefore += eventCounts[day];
      for (int topic = 0; topic < before.length; topic++) {
        before[topic] += topics[day][topic];
      }
    }
    return best;
  }

  /** The statistic of the last {@link #bestSplit}; −∞ if there was none. */
  double greatest() {
    return greatest;
  }

  /** Puts the days into a random order. */
  void shuffle(SplittableRandom random) {
    for (int day = topics.length - 1; day > 0; day--) {
      int other = random.nextInt(day + 1);
      double[] sums = topics[day];
      topics[day] = topics[other];
      topics[other] = sums;
      double weight = weights[day];
      weights[day] = weights[other];
      weights[other] = weight;
      int events = eventCounts[day];
      eventCounts[day] = eventCounts[other];
      eventCounts[other] = events;
    }
  }

  private boolean isEvidence(int day, int eventsBefore) {
    return day >= ShiftDetector.LEAST_DAYS
        && topics.length - day >= ShiftDetector.LEAST_DAYS
        && eventsBefore >= ShiftDetector.LEAST_EVENTS
        && totalEvents - eventsBefore >= ShiftDetector.LEAST_EVENTS;
  }

  private double at(double[] before, double weightBefore) {
    double weightAfter = totalWeight - weightBefore;
    double sum = 0;
    for (int topic = 0; topic < totals.length; topic++) {
      if (totals[topic] > 0) {
        double meanBefore = before[topic] / weightBefore;
        double meanAfter = (totals[topic] - before[topic]) / weightAfter;
        double difference = meanBefore - meanAfter;
        sum += difference * difference / Math.sqrt(totals[topic] / totalWeight);
      }
    }
    return sum * weightBefore * weightAfter / totalWeight;
  }
}
