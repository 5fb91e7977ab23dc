package dev.penchant.modeling.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeLikelihoodTest {
  /** Two topics at a pseudo-count of 1 each, every item an own draw, and changes to anything. */
  private static final ShiftPrior UNIFORM = new ShiftPrior(2, 0, 0.5, 1, 1);

  /** A day a month, of one item of the topic. */
  private static List<DayEvidence> days(int... topics) {
    List<DayEvidence> days = new ArrayList<>();
    for (int day = 0; day < topics.length; day++) {
      float[] sums = new float[2];
      sums[topics[day]] = 1;
      days.add(DayEvidence.ofEvenSeason(PlantedDays.period(day), PlantedDays.day(day, 0), sums, 1));
    }
    return days;
  }

  private static ChangeLikelihood of(List<DayEvidence> days) {
    return new ChangeLikelihood(days, DayEvidence::topicSums, UNIFORM, 1);
  }

  @Test
  void profiles_are_integrated_out() {
    // a, b without a change: 1/2 · 1/3; with one between them: 1/2 · 1/2
    assertThat(of(days(0, 1)).logRatio()).isCloseTo(Math.log((1 / 4.0) / (1 / 6.0)), within(1e-9));
    // a, a: 1/2 · 2/3 against 1/2 · 1/2
    assertThat(of(days(0, 0)).logRatio()).isCloseTo(Math.log((1 / 4.0) / (1 / 3.0)), within(1e-9));
  }

  @Test
  void a_moment_weighs_as_much_as_the_time_it_may_lie_in() {
    ChangeLikelihood ratio = of(days(0, 0, 0));
    ratio.logRatio();
    double[] moments = ratio.moments();

    // January has 31 days, February 28; the likelihoods of the two are the same
    assertThat(moments[0]).isZero();
    assertThat(moments[2] / moments[1]).isCloseTo(28 / 31.0, within(1e-9));
  }

  @Test
  void many_items_of_one_day_count_as_few_draws_if_they_hang_together() {
    assertThat(new ShiftPrior(1, 0, 0.5, 1, 1).draws(10)).isEqualTo(10);
    assertThat(new ShiftPrior(1, 1, 0.5, 1, 1).draws(10)).isEqualTo(1);
    assertThat(new ShiftPrior(1, 0.5, 0.5, 1, 1).draws(3)).isEqualTo(1.5);
  }

  @Test
  void a_change_that_keeps_the_side_interests_is_likelier_than_one_that_keeps_nothing() {
    List<DayEvidence> days = days(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1);
    double fresh = new ChangeLikelihood(days, DayEvidence::topicSums, UNIFORM, 1).logRatio();
    ShiftPrior moving = new ShiftPrior(2, 0, 0.9, 30, 0);
    double moved = new ChangeLikelihood(days, DayEvidence::topicSums, moving, 1).logRatio();

    assertThat(fresh).isGreaterThan(2);
    assertThat(moved).isGreaterThan(fresh);
  }

  @Test
  void days_in_order_speak_for_a_change_and_mixed_ones_against_it() {
    assertThat(of(days(0, 0, 0, 0, 1, 1, 1, 1)).logRatio()).isGreaterThan(1);
    assertThat(of(days(0, 1, 0, 1, 0, 1, 0, 1)).logRatio()).isNegative();
  }

  @Test
  void where_no_change_may_lie_there_is_none() {
    assertThat(of(days(0)).logRatio()).isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
