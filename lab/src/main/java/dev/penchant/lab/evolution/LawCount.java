package dev.penchant.lab.evolution;

import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.Shift;
import dev.penchant.ingestion.simulation.InterestCourse;
import dev.penchant.ingestion.simulation.SimulatedShop;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the shifts that a {@link LawDetector} finds compare with the planted ones, at the best
 * threshold. That is chosen by the planted shifts themselves, so that the bound is not too low.
 * Immutable.
 */
final class LawCount {
  private static final int MOST_THRESHOLDS = 200;

  private final List<InterestCourse> courses;
  private final List<LawDetector.Found> found;
  private final List<Integer> periods;

  /**
   * @param found of every user of the shop, by number
   * @param lab of the same shop's log
   */
  LawCount(SimulatedShop shop, List<LawDetector.Found> found, ShiftLab lab) {
    this.found = List.copyOf(found);
    courses = IntStream.range(0, shop.userCount()).mapToObj(shop::courseOf).toList();
    periods = courses.stream().map(course -> lab.periodsOf(course.user())).toList();
  }

  /**
   * The count of the greatest F1 with at most so many false alarms.
   *
   * @param alarms in 1,000 periods of steady users
   */
  ShiftCount best(double alarms) {
    List<Double> thresholds = found.stream().map(LawDetector.Found::probability).sorted().toList();
    ShiftCount best = above(Double.POSITIVE_INFINITY);
    int step = Math.max(1, thresholds.size() / MOST_THRESHOLDS);
    for (int rank = 0; rank < thresholds.size(); rank += step) {
      ShiftCount count = above(thresholds.get(rank));
      if (count.alarmsPerThousand() <= alarms && count.f1() > best.f1()) {
        best = count;
      }
    }
    return best;
  }

  private ShiftCount above(double threshold) {
    ShiftCount count = new ShiftCount();
    for (int user = 0; user < found.size(); user++) {
      boolean isTold = found.get(user).probability() >= threshold;
      List<Shift> shifts = isTold ? List.of(at(found.get(user).at())) : List.of();
      count.add(courses.get(user), shifts, periods.get(user));
    }
    return count;
  }

  /** Nothing but the period counts. */
  private static Shift at(Period period) {
    return new Shift(period, period.start(), period.next().start(), 0, 0, 0, 0, 0);
  }
}
