package dev.penchant.modeling.shift;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.ShiftPrior;
import dev.penchant.modeling.parallel.Workers;
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
    believeWhatOrdersTell();
  }

  private void ask(ShiftDetector detector, int user, long seed) {
    List<DayEvidence> days = users.get(user);
    Optional<ShiftDetector.Found> found = detector.greatest(days);
    inOrder[user] = logOdds(found);
    steady[user] =
        found.map(each -> 1 / (1 + Math.exp(logPriorOdds + each.logRatio()))).orElse(1.0);
    SplittableRandom random = new SplittableRandom(seed + user);
    for (int shuffle = 0; shuffle < shuffles; shuffle++) {
      byChance[user][shuffle] = logOdds(detector.greatest(DayEvidence.shuffled(days, random)));
    }
  }

  private static double logOdds(Optional<ShiftDetector.Found> found) {
    return found.map(ShiftDetector.Found::logOdds).orElse(Double.NEGATIVE_INFINITY);
  }

  /**
   * Where the likelihoods are wrong about a shop's users, these seem to have changed in any order
   * of their days. Of those who seem to have changed either in order or shuffled, but not both,
   * chance alone makes as many of one kind as of the other (McNemar, "Note on the sampling error of
   * the difference between correlated proportions or percentages", Psychometrika 1947). So no more
   * is believed of any change than the share of the surplus, less a standard error.
   */
  private void believeWhatOrdersTell() {
    double inOrderOnly = 0;
    double shuffledOnly = 0;
    for (int user = 0; user < inOrder.length; user++) {
      for (double odds : byChance[user]) {
        inOrderOnly += inOrder[user] > 0 && odds <= 0 ? 1.0 / shuffles : 0;
        shuffledOnly += inOrder[user] <= 0 && odds > 0 ? 1.0 / shuffles : 0;
      }
    }
    double surplus = inOrderOnly - shuffledOnly - Math.sqrt(inOrderOnly + shuffledOnly);
    double believed = surplus > 0 ? surplus / inOrderOnly : 0;
    for (int user = 0; user < steady.length; user++) {
      steady[user] = 1 - believed * (1 - steady[user]);
    }
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
}
