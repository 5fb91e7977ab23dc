package dev.penchant.lab.evolution;

import dev.penchant.domain.interest.Period;
import dev.penchant.domain.interest.Shift;
import dev.penchant.ingestion.simulation.InterestCourse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Holds found shifts against planted ones. A planted shift is found if one is told within a period
 * of its middle; every other one told of a user with a shift, and every one of a steady user, is
 * false. Users whose interests drift all the time are counted apart: something did change, but at
 * no moment. Not thread-safe.
 */
final class ShiftCount {
  private static final int TOLERANCE = 1;

  private int planted;
  private int found;
  private int gradual;
  private int gradualFound;
  private int misplaced;
  private int steadyAlarms;
  private long steadyPeriods;
  private int drifting;
  private int driftingTold;
  private long offsets;
  private int between;
  private int gradualBetween;
  private final List<Long> spans = new ArrayList<>();

  /**
   * @param periods in which the user did something
   */
  void add(InterestCourse course, List<Shift> shifts, int periods) {
    if (course.kind() == InterestCourse.Kind.STEADY) {
      steadyAlarms += shifts.size();
      steadyPeriods += periods;
    } else if (course.kind() == InterestCourse.Kind.DRIFTING) {
      drifting++;
      driftingTold += shifts.isEmpty() ? 0 : 1;
    } else {
      addShifting(course, shifts);
    }
  }

  private void addShifting(InterestCourse course, List<Shift> shifts) {
    boolean isGradual = course.kind() == InterestCourse.Kind.SHIFTING_GRADUALLY;
    planted++;
    gradual += isGradual ? 1 : 0;
    boolean hit = false;
    for (Shift shift : shifts) {
      Period middle =
          Period.of(shift.at().length(), course.shiftedAt().orElseThrow(), ZoneOffset.UTC);
      long offset = middle.until(shift.at());
      if (!hit && Math.abs(offset) <= TOLERANCE) {
        hit = true;
        offsets += offset;
        addSpan(
            shift,
            LocalDate.ofInstant(course.shiftedAt().orElseThrow(), ZoneOffset.UTC),
            isGradual);
      } else {
        misplaced++;
      }
    }
    found += hit ? 1 : 0;
    gradualFound += hit && isGradual ? 1 : 0;
  }

  private void addSpan(Shift shift, LocalDate middle, boolean isGradual) {
    boolean inside = middle.isAfter(shift.after()) && !middle.isAfter(shift.until());
    between += inside ? 1 : 0;
    gradualBetween += inside && isGradual ? 1 : 0;
    spans.add(ChronoUnit.DAYS.between(shift.after(), shift.until()));
  }

  double recall() {
    return share(found, planted);
  }

  double abruptRecall() {
    return share(found - gradualFound, planted - gradual);
  }

  double gradualRecall() {
    return share(gradualFound, gradual);
  }

  double precision() {
    return share(found, found + misplaced + steadyAlarms);
  }

  double f1() {
    return share(2.0 * found, 2.0 * found + (planted - found) + misplaced + steadyAlarms);
  }

  double alarmsPerThousand() {
    return share(1000.0 * steadyAlarms, steadyPeriods);
  }

  double driftingTold() {
    return share(driftingTold, drifting);
  }

  /** By how many periods found shifts are told too late, too early where negative. */
  double meanOffset() {
    return share(offsets, found);
  }

  /** Of the shifts found: how many lie between the days told. */
  double between() {
    return share(between, found);
  }

  double abruptBetween() {
    return share(between - gradualBetween, found - gradualFound);
  }

  double gradualBetween() {
    return share(gradualBetween, gradualFound);
  }

  /** Of the shifts found: how many days lie between the days told, the median. */
  OptionalLong medianSpan() {
    return spans.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(spans.stream().sorted().toList().get(spans.size() / 2));
  }

  int planted() {
    return planted;
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
