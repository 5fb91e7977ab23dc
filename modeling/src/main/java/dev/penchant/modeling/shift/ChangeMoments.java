package dev.penchant.modeling.shift;

import dev.penchant.domain.interest.Period;
import dev.penchant.modeling.artifact.ShiftPrior;
import java.util.List;

/**
 * When a user's interests may have changed: between the day before a split and the split, any
 * moment there alike. Immutable.
 */
final class ChangeMoments {
  /**
   * Of a period: half of a gradual change is done this long before its middle, the rest this long
   * after.
   */
  private static final double REACH = 0.75;

  /** On either side of a change: less is no evidence. */
  private static final int LEAST_DAYS = 2;

  private final boolean[] possible;
  private final boolean arePossible;
  private final int[] begins;
  private final int[] ends;
  private final double[][] overlaps;

  /**
   * @param days at least one, oldest first
   */
  static ChangeMoments of(List<DayEvidence> days) {
    return new ChangeMoments(days, LEAST_DAYS, ShiftPrior.TIME_PARTS);
  }

  /**
   * @param days at least one, oldest first
   * @param leastDays on either side of a change
   * @param timeParts of the time from the first day to the last
   */
  ChangeMoments(List<DayEvidence> days, int leastDays, int timeParts) {
    int count = days.size();
    possible = new boolean[count];
    begins = new int[count];
    ends = new int[count];
    overlaps = new double[count][timeParts];
    Period first = days.get(0).period();
    double reach = REACH * (first.next().start().toEpochDay() - first.start().toEpochDay());
    boolean any = false;
    for (int split = 1; split < count; split++) {
      possible[split] =
          split >= leastDays
              && count - split >= leastDays
              && !days.get(split).period().equals(first);
      any |= possible[split];
      setRamp(days, split, reach);
      setOverlaps(days, split);
    }
    arePossible = any;
  }

  private void setRamp(List<DayEvidence> days, int split, double reach) {
    double middle = (days.get(split - 1).epochDay() + days.get(split).epochDay()) / 2.0;
    int begin = split;
    while (begin > 0 && days.get(begin - 1).epochDay() > middle - reach) {
      begin--;
    }
    int end = split;
    while (end < days.size() && days.get(end).epochDay() < middle + reach) {
      end++;
    }
    begins[split] = begin;
    ends[split] = end;
  }

  private void setOverlaps(List<DayEvidence> days, int split) {
    double[] parts = overlaps[split];
    double first = days.get(0).epochDay();
    double length =
        Math.max(1, days.get(days.size() - 1).epochDay() - first) / (double) parts.length;
    double from = days.get(split - 1).epochDay() - first;
    double to = days.get(split).epochDay() - first;
    for (int part = 0; part < parts.length; part++) {
      double overlap = Math.min(to, (part + 1) * length) - Math.max(from, part * length);
      parts[part] = Math.max(0, overlap) / length;
    }
  }

  boolean arePossible() {
    return arePossible;
  }

  boolean isPossible(int split) {
    return possible[split];
  }

  /** The first day of a gradual change with this middle. */
  int begin(int split) {
    return begins[split];
  }

  /** The first day after a gradual change with this middle. */
  int end(int split) {
    return ends[split];
  }

  /** How likely a change in this part of the time lies right before the split. */
  double share(int split, int part) {
    return overlaps[split][part];
  }

  /**
   * How likely a change lies right before the split.
   *
   * @param times how likely it lies in each part of the time
   */
  double probability(int split, List<Double> times) {
    double sum = 0;
    for (int part = 0; part < times.size(); part++) {
      sum += times.get(part) * overlaps[split][part];
    }
    return sum;
  }
}
