package dev.penchant.recommendation.interest;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The chi-square distance between the topics before and after each possible split of a series of
 * days, and the same for random orders of the days. Splits lie where periods begin and keep their
 * place when the days are shuffled. Not thread-safe.
 */
final class ChangeStatistic {
  private final float[][] topicSums;
  private final int[] eventCounts;
  private final boolean[] periodBegins;
  private final double[] means;
  private final int totalEvents;
  private double greatest;

  ChangeStatistic(List<DayEvidence> days) {
    topicSums = days.stream().map(DayEvidence::topicSums).toArray(float[][]::new);
    eventCounts = days.stream().mapToInt(DayEvidence::eventCount).toArray();
    periodBegins = new boolean[days.size()];
    for (int day = 1; day < days.size(); day++) {
      periodBegins[day] = !days.get(day).period().equals(days.get(day - 1).period());
    }
    means = new double[days.isEmpty() ? 0 : topicSums[0].length];
    int events = 0;
    for (int day = 0; day < topicSums.length; day++) {
      events += eventCounts[day];
      for (int topic = 0; topic < means.length; topic++) {
        means[topic] += topicSums[day][topic];
      }
    }
    for (int topic = 0; topic < means.length; topic++) {
      means[topic] /= Math.max(1, events);
    }
    totalEvents = events;
  }

  /**
   * The day before which the order at present is best split, or −1 if no split leaves evidence on
   * both sides; the statistic there is {@link #greatest} then.
   */
  int bestSplit() {
    greatest = Double.NEGATIVE_INFINITY;
    int best = -1;
    double[] before = new double[means.length];
    int eventsBefore = 0;
    for (int day = 0; day < topicSums.length; day++) {
      if (periodBegins[day] && isEvidence(day, eventsBefore)) {
        double statistic = at(before, eventsBefore);
        if (statistic > greatest) {
          greatest = statistic;
          best = day;
        }
      }
      eventsBefore += eventCounts[day];
      for (int topic = 0; topic < before.length; topic++) {
        before[topic] += topicSums[day][topic];
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
    for (int day = topicSums.length - 1; day > 0; day--) {
      int other = random.nextInt(day + 1);
      float[] sums = topicSums[day];
      topicSums[day] = topicSums[other];
      topicSums[other] = sums;
      int events = eventCounts[day];
      eventCounts[day] = eventCounts[other];
      eventCounts[other] = events;
    }
  }

  private boolean isEvidence(int day, int eventsBefore) {
    return day >= ShiftDetector.LEAST_DAYS
        && topicSums.length - day >= ShiftDetector.LEAST_DAYS
        && eventsBefore >= ShiftDetector.LEAST_EVENTS
        && totalEvents - eventsBefore >= ShiftDetector.LEAST_EVENTS;
  }

  private double at(double[] before, int eventsBefore) {
    int eventsAfter = totalEvents - eventsBefore;
    double sum = 0;
    for (int topic = 0; topic < means.length; topic++) {
      if (means[topic] > 0) {
        double meanBefore = before[topic] / eventsBefore;
        double meanAfter = (means[topic] * totalEvents - before[topic]) / eventsAfter;
        sum += (meanBefore - meanAfter) * (meanBefore - meanAfter) / means[topic];
      }
    }
    return sum * eventsBefore * eventsAfter / totalEvents;
  }
}
