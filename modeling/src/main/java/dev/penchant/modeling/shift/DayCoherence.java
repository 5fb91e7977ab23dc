package dev.penchant.modeling.shift;

import dev.penchant.modeling.artifact.ShiftPrior;
import java.util.List;

/**
 * How much the items of one day hang together. If a part λ of a day's items follows one interest
 * and the others are drawn from what the user likes, two items of a day are of one topic with the
 * probability {@code λ² + (1 − λ²) b}, where {@code b} is that of two items of different days.
 */
final class DayCoherence {
  private static final double LEAST = 0.2;
  private static final double MOST = 0.95;

  private DayCoherence() {}

  /**
   * λ; the default where no day holds two items.
   *
   * @param users days of each, none without days
   */
  static double of(List<List<DayEvidence>> users) {
    double within = 0;
    double pairsWithin = 0;
    double across = 0;
    double pairsAcross = 0;
    for (List<DayEvidence> days : users) {
      double[] sums = new double[days.get(0).topicSums().length];
      double items = 0;
      double squaresOfDays = 0;
      double itemsSquared = 0;
      for (DayEvidence day : days) {
        double squares = squares(day.topicSums(), sums);
        within += squares - day.eventCount();
        pairsWithin += day.eventCount() * (day.eventCount() - 1.0);
        squaresOfDays += squares;
        items += day.eventCount();
        itemsSquared += (double) day.eventCount() * day.eventCount();
      }
      for (double sum : sums) {
        across += sum * sum;
      }
      across -= squaresOfDays;
      pairsAcross += items * items - itemsSquared;
    }
    if (pairsWithin == 0 || pairsAcross == 0 || across >= pairsAcross) {
      return ShiftPrior.defaults().onTopic();
    }
    double chance = across / pairsAcross;
    double square = (within / pairsWithin - chance) / (1 - chance);
    return Math.min(MOST, Math.max(LEAST, Math.sqrt(Math.max(0, square))));
  }

  private static double squares(float[] values, double[] sums) {
    double squares = 0;
    for (int topic = 0; topic < values.length; topic++) {
      squares += (double) values[topic] * values[topic];
      sums[topic] += values[topic];
    }
    return squares;
  }
}
