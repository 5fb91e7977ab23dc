package dev.penchant.modeling.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.artifact.ShiftPrior;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeLikelihoodTest {
  /** A day a month, of two items of the topic of two. */
  private static List<DayEvidence> days(int... topics) {
    List<DayEvidence> days = new ArrayList<>();
    for (int day = 0; day < topics.length; day++) {
      float[] sums = new float[2];
      sums[topics[day]] = 2;
      days.add(PlantedDays.ofEvenSeason(PlantedDays.period(day), PlantedDays.day(day, 0), sums, 2));
    }
    return days;
  }

  private static ChangeLikelihood of(List<DayEvidence> days) {
    return of(days, ShiftPrior.defaults());
  }

  private static ChangeLikelihood of(List<DayEvidence> days, ShiftPrior prior) {
    return new ChangeLikelihood(
        days,
        new ChangeMoments(days, 1, ShiftPrior.TIME_PARTS),
        new ItemEvidence(prior.onTopic()),
        prior);
  }

  /**
   * Two items of a topic, where 0.8 of the items follow the day's interest: both do, or both are
   * beside another; up to 0.2² for all. With noise 0.12 of both topics alike.
   */
  private static double day(double shareOfItsTopic) {
    double drawn = 0.88 * shareOfItsTopic + 0.12 / 2;
    return drawn * Math.pow(4 + drawn, 2) + (1 - drawn) * Math.pow(drawn, 2);
  }

  @Test
  void profiles_are_summed_over() {
    // the main topic has 0.7, of which a change takes 0.7; next to none is gradual
    ShiftPrior prior =
        new ShiftPrior(
            0.8,
            0.12,
            0.2,
            1e-12,
            List.of(0.0, 0.0, 1.0, 0.0, 0.0),
            List.of(0.0, 1.0, 0.0, 0.0),
            ShiftPrior.defaults().times());
    double main = day(0.7);
    double side = day(0.3);
    double mainLeft = day(0.21);
    double sideWon = day(0.79);
    double steady = main * side;
    double changed = (main * sideWon + side * mainLeft) / 2;

    assertThat(of(days(0, 1), prior).logRatio())
        .isCloseTo(Math.log(changed / steady), within(1e-3));
  }

  @Test
  void the_likeliest_moment_is_where_the_days_turn() {
    double[] moments = of(days(0, 0, 0, 0, 1, 1, 1, 1)).moments();

    assertThat(Arrays.stream(moments).sum()).isCloseTo(1, within(1e-9));
    assertThat(moments[0]).isZero();
    assertThat(moments[4]).isEqualTo(Arrays.stream(moments).max().orElseThrow());
  }

  @Test
  void days_in_order_speak_for_a_change_and_mixed_ones_against_it() {
    assertThat(of(days(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1)).logRatio()).isGreaterThan(1);
    assertThat(of(days(0, 1, 0, 1, 0, 1, 0, 1, 0, 1)).logRatio()).isNegative();
  }

  @Test
  void where_no_change_may_lie_there_is_none() {
    assertThat(of(days(0)).logRatio()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void many_years_of_days_can_be_told() {
    int[] topics = new int[2_000];
    Arrays.fill(topics, 1_000, 2_000, 1);
    assertThat(of(days(topics)).logRatio()).isFinite().isGreaterThan(100);
  }
}
