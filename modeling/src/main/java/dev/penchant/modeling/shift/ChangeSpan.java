package dev.penchant.modeling.shift;

import java.time.LocalDate;
import java.util.List;

/**
 * The days between which a change lies: a credible interval of its moment, the shortest one that
 * begins and ends with a day on which the user did something.
 *
 * @param after the change is later than this day
 * @param until the change is no later than this day
 */
record ChangeSpan(LocalDate after, LocalDate until) {
  /** How likely the change lies there, at least. */
  static final double CREDIBLE = 0.8;

  /**
   * Of a change before one of the days from a first to a last.
   *
   * @param moments by day: how likely the change lies between the day before and it; those of the
   *     days asked for need not sum to 1
   * @param from at least 1
   * @param to exclusive
   */
  static ChangeSpan of(List<DayEvidence> days, double[] moments, int from, int to) {
    double total = 0;
    for (int split = from; split < to; split++) {
      total += moments[split];
    }
    int bestFirst = from;
    int bestLast = to - 1;
    int first = from;
    double sum = 0;
    for (int last = from; last < to; last++) {
      sum += moments[last];
      while (first < last && sum - moments[first] >= CREDIBLE * total) {
        sum -= moments[first];
        first++;
      }
      if (sum >= CREDIBLE * total
          && length(days, first, last) < length(days, bestFirst, bestLast)) {
        bestFirst = first;
        bestLast = last;
      }
    }
    return new ChangeSpan(
        LocalDate.ofEpochDay(days.get(bestFirst - 1).epochDay()),
        LocalDate.ofEpochDay(days.get(bestLast).epochDay()));
  }

  private static long length(List<DayEvidence> days, int first, int last) {
    return days.get(last).epochDay() - days.get(first - 1).epochDay();
  }
}
