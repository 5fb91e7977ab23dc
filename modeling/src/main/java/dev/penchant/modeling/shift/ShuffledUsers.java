package dev.penchant.modeling.shift;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.ShiftPrior;
import dev.penchant.modeling.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The greatest odds of a change in users' days as they are, and as chance would have them: whoever
 * has not changed could have done what he did in any order. Not thread-safe.
 */
final class ShuffledUsers {
  private static final int REPORTS = 20;

  private final List<List<DayEvidence>> users;
  private final double logPriorOdds;
  private final int shuffles;
  private final double[] inOrder;

  /** By user: how likely nothing changed. */
  private final double[] steady;

  /** By user and shuffle. */
  private final double[][] byChance;

  /**
   * @param users days of each, oldest first; at least one, each with a moment for a change
   * @param shuffles of each user's days, at least 1
   */
  ShuffledUsers(
      List<List<DayEvidence>> users,
      int shuffles,
      ShiftPrior prior,
      long seed,
      Workers workers,
      Progress progress) {
    this.users = users;
    logPriorOdds = prior.logOdds();
    this.shuffles = shuffles;
    inOrder = new double[users.size()];
    steady = new double[users.size()];
    byChance = new double[users.size()][shuffles];
    ShiftDetector detector = new ShiftDetector(prior, ShiftCalibration.ofAll());
    for (int report = 0; report < REPORTS; report++) {
      progress.report((double) report / REPORTS, "learning what looks like a shift by chance");
      int from = (int) ((long) report * users.size() / REPORTS);
      int to = (int) ((report + 1L) * users.size() / REPORTS);
      workers.run(to - from, (user, worker) -> ask(detector, from + user, seed), progress);
    }
    if (!ordersTell()) {
      Arrays.fill(steady, 1);
    }
  }

  private void ask(ShiftDetector detector, int user, long seed) {
    List<DayEvidence> days = users.get(user);
    Optional<ShiftDetector.Found> found = detector.greatest(days);
    inOrder[user] = logOdds(found);
    steady[user] =
        found.map(each -> 1 / (1 + Math.exp(logPriorOdds + each.logRatio()))).orElse(1.0);
    SplittableRandom random = new SplittableRandom(seed + user);
    for (int shuffle = 0; shuffle < shuffles; shuffle++) {
      byChance[user][shuffle] = logOdds(detector.greatest(shuffled(days, random)));
    }
  }

  private static double logOdds(Optional<ShiftDetector.Found> found) {
    return found.map(ShiftDetector.Found::logOdds).orElse(Double.NEGATIVE_INFINITY);
  }

  /**
   * Whether changes are seen in the order of the days: not where half as many seem to have changed
   * when their days are shuffled. There the likelihoods are wrong about this shop's users, and
   * nobody can be said to have changed by them.
   */
  private boolean ordersTell() {
    long changed = Arrays.stream(inOrder).filter(odds -> odds > 0).count();
    long shuffled =
        Arrays.stream(byChance).flatMapToDouble(Arrays::stream).filter(odds -> odds > 0).count();
    return 2 * shuffled <= changed * shuffles;
  }

  /**
   * @param falseDiscoveries the share of all that is told which may be by chance; 1 where nothing
   *     but alarms is limited
   */
  ShiftCalibration calibration(double falseDiscoveries) {
    int[] likely = IntStream.range(0, users.size()).filter(user -> steady[user] > 0.5).toArray();
    // where all have changed, their orders are the best there is
    int[] asked = likely.length > 0 ? likely : IntStream.range(0, users.size()).toArray();
    return ShiftCalibration.of(
        odds(asked),
        IntStream.of(asked).mapToLong(user -> periods(users.get(user))).average().orElseThrow(),
        inOrder,
        Arrays.stream(steady).sum(),
        falseDiscoveries);
  }

  private float[] odds(int[] asked) {
    float[] odds = new float[asked.length * shuffles];
    for (int index = 0; index < odds.length; index++) {
      odds[index] = (float) byChance[asked[index / shuffles]][index % shuffles];
    }
    return odds;
  }

  private static long periods(List<DayEvidence> days) {
    return days.stream().map(DayEvidence::period).distinct().count();
  }

  /** The days with what was done on them in a random order. */
  static List<DayEvidence> shuffled(List<DayEvidence> days, SplittableRandom random) {
    List<DayEvidence> done = new ArrayList<>(days);
    for (int day = done.size() - 1; day > 0; day--) {
      int other = random.nextInt(day + 1);
      DayEvidence moved = done.get(day);
      done.set(day, done.get(other));
      done.set(other, moved);
    }
    List<DayEvidence> shuffled = new ArrayList<>(days.size());
    for (int day = 0; day < days.size(); day++) {
      shuffled.add(done.get(day).on(days.get(day)));
    }
    return shuffled;
  }
}
