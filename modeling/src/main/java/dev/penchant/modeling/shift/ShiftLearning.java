package dev.penchant.modeling.shift;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.LearnedShifts;
import dev.penchant.modeling.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Learns from a shop's own users what their interests are like and how they change ({@link
 * PriorLearning}), and how often chance alone looks like a change: whoever has not changed could
 * have done what he did in any order, so what is found when every user's days are shuffled is found
 * by chance. Shuffled are users who have likelier not changed than changed: two interests in any
 * order look more like a change than one. One threshold for all users raises no more than the
 * stated number of alarms on such histories.
 */
public final class ShiftLearning {
  /** Of all changes told, so many may be by chance. */
  public static final double FALSE_DISCOVERIES = 0.2;

  private ShiftLearning() {}

  /**
   * The same on any number of threads.
   *
   * @param users days of each, oldest first; none teach nothing
   * @param alarms for each period in which a stable user did something, above 0
   * @param falseDiscoveries the share of all that is told which may be by chance; 1 where nothing
   *     but alarms is limited
   * @param shuffles of each user's days, at least 1
   */
  public static LearnedShifts learn(
      List<List<DayEvidence>> users,
      double alarms,
      double falseDiscoveries,
      int shuffles,
      long seed,
      int threads,
      Progress progress) {
    if (users.isEmpty()) {
      return ShiftPrior.defaults().learned(new float[0], ShiftCalibration.unlearned().threshold());
    }
    try (Workers workers = new Workers(threads)) {
      ShiftPrior prior =
          PriorLearning.learn(users, ShiftDetector.LEAST_DAYS, workers, progress.part(0, 0.3));
      ShiftDetector detector = new ShiftDetector(prior, ShiftCalibration.ofAll());
      double[][] shuffled = new double[users.size()][shuffles];
      double[] inOrder = new double[users.size()];
      double[] steady = new double[users.size()];
      workers.run(
          users.size(),
          (user, worker) -> {
            List<DayEvidence> days = users.get(user);
            Optional<ShiftDetector.Found> found = detector.greatest(days);
            inOrder[user] = logOdds(found);
            steady[user] =
                found
                    .map(each -> 1 / (1 + Math.exp(prior.logOdds() + each.logRatio())))
                    .orElse(1.0);
            SplittableRandom random = new SplittableRandom(seed + user);
            for (int shuffle = 0; shuffle < shuffles; shuffle++) {
              shuffled[user][shuffle] = logOdds(detector.greatest(shuffled(days, random)));
            }
          },
          progress.part(0.3, 1));
      if (!ordersTell(inOrder, shuffled)) {
        Arrays.fill(steady, 1);
      }
      int[] likely = IntStream.range(0, users.size()).filter(user -> steady[user] > 0.5).toArray();
      // where all have changed, their orders are the best there is
      int[] asked = likely.length > 0 ? likely : IntStream.range(0, users.size()).toArray();
      ShiftCalibration calibration =
          ShiftCalibration.of(
              byChance(shuffled, asked),
              IntStream.of(asked).mapToLong(user -> periods(users.get(user))).average().orElse(0),
              inOrder,
              Arrays.stream(steady).sum(),
              alarms,
              falseDiscoveries);
      return prior.learned(calibration.byChance(), calibration.threshold());
    }
  }

  /**
   * Whether changes are seen in the order of the days: not where half as many seem to have changed
   * when their days are shuffled. There the likelihoods are wrong about this shop's users, and
   * nobody can be said to have changed by them.
   */
  private static boolean ordersTell(double[] inOrder, double[][] shuffled) {
    long changed = Arrays.stream(inOrder).filter(odds -> odds > 0).count();
    long byChance =
        Arrays.stream(shuffled).flatMapToDouble(Arrays::stream).filter(odds -> odds > 0).count();
    return 2 * byChance <= changed * shuffled[0].length;
  }

  private static float[] byChance(double[][] shuffled, int[] users) {
    int shuffles = shuffled[0].length;
    float[] byChance = new float[users.length * shuffles];
    for (int index = 0; index < byChance.length; index++) {
      byChance[index] = (float) shuffled[users[index / shuffles]][index % shuffles];
    }
    return byChance;
  }

  private static double logOdds(Optional<ShiftDetector.Found> found) {
    return found.map(ShiftDetector.Found::logOdds).orElse(Double.NEGATIVE_INFINITY);
  }

  private static long periods(List<DayEvidence> days) {
    return days.stream().map(DayEvidence::period).distinct().count();
  }

  /** The days with what was done on them in a random order. */
  public static List<DayEvidence> shuffled(List<DayEvidence> days, SplittableRandom random) {
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
