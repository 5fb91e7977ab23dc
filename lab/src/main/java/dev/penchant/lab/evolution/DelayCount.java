package dev.penchant.lab.evolution;

import dev.penchant.ingestion.simulation.InterestCourse;
import dev.penchant.ingestion.simulation.SimulatedShop;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * How soon the planted shifts of a shop are told.
 *
 * @param planted how many there are
 * @param delays in periods, of those ever told, ascending
 */
record DelayCount(int planted, List<Long> delays) {
  DelayCount {
    delays = delays.stream().sorted().toList();
  }

  static DelayCount of(SimulatedShop shop, ShiftLab lab, ShiftDelay delay) {
    int planted = 0;
    List<Long> delays = new ArrayList<>();
    for (int number = 0; number < shop.userCount(); number++) {
      InterestCourse course = shop.courseOf(number);
      if (course.isShifting()) {
        planted++;
        delay.of(course, lab.daysOf(course.user())).ifPresent(delays::add);
      }
    }
    return new DelayCount(planted, delays);
  }

  /** The share of all planted shifts that is told no later than so many periods after. */
  double within(int periods) {
    return (double) delays.stream().filter(delay -> delay <= periods).count() / planted;
  }

  /** Of those ever told. */
  OptionalLong median() {
    return delays.isEmpty() ? OptionalLong.empty() : OptionalLong.of(delays.get(delays.size() / 2));
  }
}
