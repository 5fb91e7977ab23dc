package dev.penchant.modeling.shift;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.LearnedShifts;
import dev.penchant.modeling.artifact.ShiftPrior;
import dev.penchant.modeling.parallel.Workers;
import java.util.List;

/**
 * Learns from a shop's own users what their interests are like and how they change ({@link
 * PriorLearning}), and how often chance alone looks like a change: what is found when every user's
 * days are shuffled is found by chance ({@link ShuffledUsers}). Shuffled are users who have
 * likelier not changed than changed: two interests in any order look more like a change than one.
 * One threshold for all users raises no more than the stated number of alarms on such histories.
 */
public final class ShiftLearning {
  /** Of all changes told, so many may be by chance. */
  public static final double FALSE_DISCOVERIES = 0.2;

  /**
   * Of the shop: what chance does in shorter histories says nothing of the many times longer ones
   * that follow before the next training.
   */
  private static final int LEAST_PERIODS = 4;

  /** Of each user's days, at least. */
  private static final int SHUFFLES = 3;

  /** So many histories are shuffled, however few users there are. */
  private static final int LEAST_HISTORIES = 300;

  private ShiftLearning() {}

  /**
   * The same on any number of threads. Of a shop younger than four periods, and where no user's
   * days hold a moment for a change, nothing is known of chance, and what is learned tells no
   * shift.
   *
   * @param users days of each, oldest first
   * @param falseDiscoveries the share of all that is told which may be by chance; 1 where nothing
   *     but alarms is limited
   */
  public static LearnedShifts learn(
      List<List<DayEvidence>> users,
      double falseDiscoveries,
      long seed,
      int threads,
      Progress progress) {
    try (Workers workers = new Workers(threads)) {
      ShiftPrior prior = PriorLearning.learn(users, workers, progress.part(0, 0.3));
      List<List<DayEvidence>> able = users.stream().filter(ShiftDetector::mayHaveChanged).toList();
      ShiftCalibration calibration =
          able.isEmpty() || isYoung(users)
              ? ShiftCalibration.ofNone()
              : new ShuffledUsers(
                      able, shuffles(able.size()), prior, seed, workers, progress.part(0.3, 1))
                  .calibration(falseDiscoveries);
      return new LearnedShifts(prior, calibration.byChance(), calibration.threshold());
    }
  }

  private static int shuffles(int users) {
    return Math.max(SHUFFLES, (LEAST_HISTORIES + users - 1) / users);
  }

  private static boolean isYoung(List<List<DayEvidence>> users) {
    return users.stream().flatMap(List::stream).map(DayEvidence::period).distinct().count()
        < LEAST_PERIODS;
  }
}
