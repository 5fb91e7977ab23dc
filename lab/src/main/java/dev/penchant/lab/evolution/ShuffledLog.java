package dev.penchant.lab.evolution;

import dev.penchant.domain.interest.Shift;
import dev.penchant.lab.log.UnreadableLog;
import dev.penchant.modeling.Progress;
import dev.penchant.modeling.shift.DayEvidence;
import dev.penchant.modeling.shift.ShiftDetector;
import dev.penchant.modeling.shift.ShiftLearning;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How many shifts are found in a log, where nobody knows who shifted, and how many in the same log
 * with every user's days shuffled, which holds none.
 */
final class ShuffledLog {
  private final String name;
  private final ShiftLab lab;
  private final long seed;
  private final List<List<DayEvidence>> shuffled = new ArrayList<>();

  /**
   * @param name of the log, for a message
   * @throws UnreadableLog if no user did something in two periods
   */
  ShuffledLog(String name, ShiftLab lab, long seed) {
    if (IntStream.range(0, lab.userCount()).allMatch(user -> lab.periods(user) < 2)) {
      throw new UnreadableLog(
          "%s: no user did something in two periods, so no interest can have shifted; a shorter --period may help"
              .formatted(name));
    }
    this.name = name;
    this.lab = lab;
    this.seed = seed;
    SplittableRandom random = new SplittableRandom(seed ^ Long.MAX_VALUE);
    for (int user = 0; user < lab.userCount(); user++) {
      shuffled.add(DayEvidence.shuffled(lab.days(user), random));
    }
  }

  /**
   * @throws UnreadableLog if it is too short for shifts to be told
   */
  void measure(ShiftTable table, Progress progress) {
    measure("alarms limited", 1, table, progress.part(0, 0.5));
    measure("false discoveries too", ShiftLearning.FALSE_DISCOVERIES, table, progress.part(0.5, 1));
  }

  private void measure(String limit, double falseDiscoveries, ShiftTable table, Progress progress) {
    ShiftDetector detector = lab.detector(falseDiscoveries, seed, progress);
    if (detector.isSilent()) {
      throw new UnreadableLog(
          "%s: too few periods, or days of each user, to know what chance does, so no shift is told; a shorter --period may help"
              .formatted(name));
    }
    tell(table, limit + ", as it happened", lab.detect(detector));
    tell(table, limit + ", days shuffled", lab.detect(detector, shuffled));
  }

  private void tell(ShiftTable table, String order, List<List<Shift>> found) {
    long shifts = found.stream().mapToLong(List::size).sum();
    long periods = IntStream.range(0, lab.userCount()).mapToLong(lab::periods).sum();
    table.addLog(order, shifts, lab.userCount(), periods, 1_000.0 * shifts / periods);
  }
}
