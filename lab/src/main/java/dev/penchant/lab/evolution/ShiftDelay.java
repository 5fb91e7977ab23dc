package dev.penchant.lab.evolution;

import dev.penchant.domain.interest.Period;
import dev.penchant.ingestion.simulation.InterestCourse;
import dev.penchant.modeling.shift.DayEvidence;
import dev.penchant.modeling.shift.ShiftDetector;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;

/** How soon a shift is told by a detector that is asked at the end of every period. */
record ShiftDelay(ShiftDetector detector) {
  private static final int TOLERANCE = 1;

  /**
   * How many periods after the one in which the shift was half done it is first told, within a
   * period of where it is; empty if never.
   */
  OptionalLong of(InterestCourse course, List<DayEvidence> days) {
    if (days.isEmpty()) {
      return OptionalLong.empty();
    }
    Period last = days.get(days.size() - 1).period();
    Period middle = Period.of(last.length(), course.shiftedAt().orElseThrow(), ZoneOffset.UTC);
    for (Period now = middle; now.compareTo(last) <= 0; now = now.next()) {
      Period until = now;
      List<DayEvidence> known =
          days.stream().filter(day -> day.period().compareTo(until) <= 0).toList();
      boolean told =
          detector.detect(known).stream()
              .anyMatch(shift -> Math.abs(middle.until(shift.at())) <= TOLERANCE);
      if (told) {
        return OptionalLong.of(middle.until(now));
      }
    }
    return OptionalLong.empty();
  }
}
