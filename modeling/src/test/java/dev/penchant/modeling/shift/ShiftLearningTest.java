package dev.penchant.modeling.shift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.artifact.LearnedShifts;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShiftLearningTest {
  private static final int TOPICS = 4;

  private static LearnedShifts learned(List<List<DayEvidence>> users, int threads) {
    return ShiftLearning.learn(users, ShiftLearning.FALSE_DISCOVERIES, 1, threads, Progress.none());
  }

  private static List<List<DayEvidence>> stable(int users, int periods) {
    PlantedDays planted = new PlantedDays(31, TOPICS);
    return IntStream.range(0, users).mapToObj(user -> planted.stable(periods)).toList();
  }

  /** Users who turn to anything at any time, as no profile describes them. */
  private static List<List<DayEvidence>> aboutAnything(int users, int days) {
    SplittableRandom random = new SplittableRandom(5);
    List<List<DayEvidence>> all = new ArrayList<>();
    for (int user = 0; user < users; user++) {
      List<DayEvidence> ofUser = new ArrayList<>();
      for (int day = 0; day < days; day++) {
        float[] sums = new float[TOPICS];
        for (int item = 0; item < 3; item++) {
          sums[random.nextInt(TOPICS)]++;
        }
        ofUser.add(
            PlantedDays.ofEvenSeason(
                PlantedDays.period(day / 4), PlantedDays.day(day / 4, 7 * (day % 4)), sums, 3));
      }
      all.add(ofUser);
    }
    return all;
  }

  @Test
  void what_was_learned_while_no_change_was_possible_tells_none_of_the_days_that_follow() {
    ShiftDetector young = ShiftDetector.of(learned(stable(40, 1), 2));

    assertThat(young.detect(new PlantedDays(37, TOPICS).shifting(12, 6, 1))).isEmpty();
    assertThat(ShiftDetector.of(learned(List.of(), 1)).detect(stable(1, 12).get(0))).isEmpty();
  }

  @Test
  void users_whom_no_profile_describes_raise_few_alarms_however_long_ago_they_were_learned_of() {
    List<List<DayEvidence>> users = aboutAnything(60, 48);
    ShiftDetector afterTwoMonths = ofFirst(users, 8);
    ShiftDetector afterFiveMonths = ofFirst(users, 20);

    assertThat(shifts(afterTwoMonths, users)).isZero();
    // 5 in 1,000 of 720 user-periods
    assertThat(shifts(afterFiveMonths, users)).isLessThanOrEqualTo(3);
  }

  private static ShiftDetector ofFirst(List<List<DayEvidence>> users, int days) {
    return ShiftDetector.of(learned(users.stream().map(all -> all.subList(0, days)).toList(), 2));
  }

  private static int shifts(ShiftDetector detector, List<List<DayEvidence>> users) {
    return users.stream().mapToInt(days -> detector.detect(days).size()).sum();
  }

  @Test
  void few_users_are_shuffled_the_more_often_and_those_who_could_not_change_never() {
    List<List<DayEvidence>> users = new ArrayList<>(stable(5, 6));
    users.addAll(stable(200, 1));

    assertThat(learned(users, 2).byChance()).hasSizeBetween(4 * 60, 5 * 60);
  }

  @Test
  void the_same_is_learned_on_any_number_of_threads() {
    List<List<DayEvidence>> users = stable(30, 6);

    assertThat(learned(users, 1)).usingRecursiveComparison().isEqualTo(learned(users, 4));
  }
}
