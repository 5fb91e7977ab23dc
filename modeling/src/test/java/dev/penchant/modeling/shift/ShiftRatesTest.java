package dev.penchant.modeling.shift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.ShiftPrior;
import dev.penchant.modeling.parallel.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often shifts are told, of whom there are, by what is learned of planted shops. */
class ShiftRatesTest {
  /** What is learned does not depend on it. */
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  /** Few, so that many users are read in short time. */
  private static final int TOPICS = 4;

  private static final int YEAR = 12;

  @Test
  void most_abrupt_shifts_are_found_within_a_period_and_few_are_told_of_stable_users() {
    Shop shop = new Shop(13, 150, 1, 300, YEAR);

    assertThat(shop.shareFound()).isGreaterThan(0.93);
    assertThat(shop.alarmsInThousandPeriods()).isLessThanOrEqualTo(5);
  }

  @Test
  void most_shifts_over_three_periods_are_found() {
    assertThat(new Shop(17, 150, 3, 150, YEAR).shareFound()).isGreaterThan(0.9);
  }

  @Test
  void stable_users_of_four_periods_cause_few_alarms_too() {
    assertThat(new Shop(11, 500, 1, 1_000, 4).alarmsInThousandPeriods()).isLessThanOrEqualTo(5);
  }

  @Test
  void where_nobody_shifts_next_to_nothing_is_told() {
    Shop shop = new Shop(29, 0, 1, 400, YEAR);
    long told = shop.users.stream().filter(days -> !shop.detector.detect(days).isEmpty()).count();
    assertThat(told).isLessThanOrEqualTo(4);
  }

  @Test
  void other_orders_of_the_same_days_raise_no_more_alarms_than_stated() {
    PlantedDays planted = new PlantedDays(19, TOPICS);
    List<List<DayEvidence>> users =
        IntStream.range(0, 400).mapToObj(u -> planted.stable(YEAR)).toList();
    ShiftDetector detector = ofManyShuffles(users);
    SplittableRandom random = new SplittableRandom(23);
    int orders = 6;
    List<List<DayEvidence>> shuffled = new ArrayList<>();
    for (int order = 0; order < orders; order++) {
      users.forEach(days -> shuffled.add(DayEvidence.shuffled(days, random)));
    }
    double alarms = alarms(detector, shuffled);
    assertThat(1_000 * alarms / (orders * users.size() * YEAR)).isBetween(1.0, 5.0);
  }

  private static ShiftDetector learned(List<List<DayEvidence>> users) {
    return ShiftDetector.of(
        ShiftLearning.learn(users, ShiftLearning.FALSE_DISCOVERIES, 1, THREADS, Progress.none()));
  }

  /** So many that the threshold itself is hardly by chance; false discoveries are not limited. */
  private static ShiftDetector ofManyShuffles(List<List<DayEvidence>> users) {
    try (Workers workers = new Workers(THREADS)) {
      ShiftPrior prior = PriorLearning.learn(users, workers, Progress.none());
      return new ShiftDetector(
          prior, new ShuffledUsers(users, 10, prior, 1, workers, Progress.none()).calibration(1));
    }
  }

  private static int alarms(ShiftDetector detector, List<List<DayEvidence>> users) {
    return users.parallelStream().mapToInt(days -> detector.detect(days).size()).sum();
  }

  /** Users who shift at some time from the fourth period on, then stable ones. */
  private static final class Shop {
    private final int shifting;
    private final int within;
    private final int periods;
    private final List<List<DayEvidence>> users = new ArrayList<>();
    private final ShiftDetector detector;

    Shop(long seed, int shifting, int within, int stable, int periods) {
      this.shifting = shifting;
      this.within = within;
      this.periods = periods;
      PlantedDays planted = new PlantedDays(seed, TOPICS);
      for (int user = 0; user < shifting; user++) {
        users.add(planted.shifting(periods, at(user), within));
      }
      for (int user = 0; user < stable; user++) {
        users.add(planted.stable(periods));
      }
      detector = learned(users);
    }

    private int at(int user) {
      return periods / 4 + user % (periods / 2);
    }

    /** Within a period of the middle of the change. */
    double shareFound() {
      long found =
          IntStream.range(0, shifting)
              .parallel()
              .filter(
                  user -> {
                    double middle = at(user) + (within - 1) / 2.0;
                    return detector.detect(users.get(user)).stream()
                        .anyMatch(
                            shift ->
                                Math.abs(PlantedDays.period(0).until(shift.at()) - middle) <= 1);
                  })
              .count();
      return (double) found / shifting;
    }

    double alarmsInThousandPeriods() {
      List<List<DayEvidence>> stable = users.subList(shifting, users.size());
      return 1_000.0 * alarms(detector, stable) / (stable.size() * periods);
    }
  }
}
