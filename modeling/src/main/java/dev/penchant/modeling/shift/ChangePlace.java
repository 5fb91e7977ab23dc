package dev.penchant.modeling.shift;

import dev.penchant.domain.interest.Period;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a change is told.
 *
 * @param period the one in which, or in a neighbour of which, the change lies most likely
 * @param day index of the first day after the change, the likeliest one about there
 * @param probability of the change, if there is one, to lie in these three periods
 */
record ChangePlace(Period period, int day, double probability) {
  /** Of the greatest probability: less of a difference is no reason to prefer another period. */
  private static final double AS_SURE = 0.95;

  /** No more than this share of the probability is left out. */
  private static final double NEGLIGIBLE = 1e-6;

  /**
   * @param moments by day: how likely the change lies between the day before and it; they sum to 1
   */
  static ChangePlace of(List<DayEvidence> days, double[] moments) {
    TreeMap<Period, Double> byPeriod = byPeriod(days, moments);
    Map<Period, Double> around = new HashMap<>();
    for (Period period : byPeriod.keySet()) {
      double sum = 0;
      for (int offset = -1; offset <= 1; offset++) {
        sum += byPeriod.getOrDefault(period.plus(offset), 0.0);
      }
      around.put(period, sum);
    }
    Period period = seenAtOnce(days, moments).orElseGet(() -> likeliest(around, days, moments));
    return new ChangePlace(
        period, likeliestDay(period, days, moments), Math.min(1, around.get(period)));
  }

  /**
   * The period of the first day after the change, if it is likelier than not which day that is, and
   * the day before is not long past.
   */
  private static Optional<Period> seenAtOnce(List<DayEvidence> days, double[] moments) {
    for (int split = 1; split < moments.length; split++) {
      Period before = days.get(split - 1).period();
      if (moments[split] > 0.5 && before.until(days.get(split).period()) <= 1) {
        return Optional.of(days.get(split).period());
      }
    }
    return Optional.empty();
  }

  private static Period likeliest(
      Map<Period, Double> around, List<DayEvidence> days, double[] moments) {
    double greatest = Collections.max(around.values());
    return around.keySet().stream()
        .filter(period -> around.get(period) >= AS_SURE * greatest)
        .max(
            Comparator.comparingDouble((Period period) -> seenIn(period, days, moments))
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  /** A change between two days may lie on each of those between, or on the second. */
  private static TreeMap<Period, Double> byPeriod(List<DayEvidence> days, double[] moments) {
    TreeMap<Period, Double> byPeriod = new TreeMap<>();
    for (int split = 1; split < moments.length; split++) {
      long from = days.get(split - 1).epochDay() + 1;
      long to = Math.max(from, days.get(split).epochDay());
      for (long at = from; at <= to && moments[split] > NEGLIGIBLE / moments.length; at++) {
        byPeriod.merge(
            Period.of(days.get(split).period().length(), LocalDate.ofEpochDay(at)),
            moments[split] / (to - from + 1),
            Double::sum);
      }
    }
    return byPeriod;
  }

  /** How likely the first day after the change is in the period. */
  private static double seenIn(Period period, List<DayEvidence> days, double[] moments) {
    double sum = 0;
    for (int split = 1; split < moments.length; split++) {
      sum += days.get(split).period().equals(period) ? moments[split] : 0;
    }
    return sum;
  }

  private static int likeliestDay(Period period, List<DayEvidence> days, double[] moments) {
    int best = 0;
    for (int split = 1; split < moments.length; split++) {
      boolean near =
          days.get(split - 1).period().compareTo(period.next()) <= 0
              && days.get(split).period().compareTo(period.plus(-1)) >= 0;
      best = near && moments[split] > moments[best] ? split : best;
    }
    return best;
  }
}
