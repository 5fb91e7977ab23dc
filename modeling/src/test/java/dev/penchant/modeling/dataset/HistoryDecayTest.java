package dev.penchant.modeling.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.behaviour.EventWeights;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryDecayTest {
  private static final byte PURCHASE = EventType.PURCHASE.code();
  private static final byte DISLIKE = EventType.DISLIKE.code();
  private static final EventStrengths STRENGTHS =
      new EventStrengths(
          new EventWeights(Map.of(EventType.PURCHASE, 1.0, EventType.DISLIKE, -2.0)));

  @Test
  void every_later_time_is_a_step_and_events_of_one_time_share_it() {
    WeightedItems weighted =
        new HistoryDecay(STRENGTHS, Double.POSITIVE_INFINITY, 0.5)
            .of(history(new int[] {7, 3, 5, 3}, new long[] {0, 10, 10, 20}));

    assertThat(weighted.items()).containsExactly(3, 5, 7);
    assertThat(weighted.weights()).containsExactly(1.5f, 0.5f, 0.25f);
  }

  @Test
  void age_counts_from_the_moment_that_is_asked_about() {
    WeightedItems weighted =
        new HistoryDecay(STRENGTHS, 10, 1)
            .of(history(new int[] {1, 2}, new long[] {0, 10}).asOf(20));

    assertThat(weighted.weights()).containsExactly(0.25f, 0.5f);
  }

  @Test
  void an_item_with_more_against_than_for_it_is_left_out() {
    UserHistory history =
        UserHistory.of(
            new int[] {1, 1, 2},
            new byte[] {PURCHASE, DISLIKE, PURCHASE},
            new long[] {1, 2, 3},
            new float[3],
            3);

    assertThat(HistoryDecay.none(STRENGTHS).of(history).items()).containsExactly(2);
  }

  @Test
  void events_of_an_item_in_one_visit_count_together_by_a_power_of_their_number() {
    // item 4: four events no more than 1,800 apart, though another item comes between; then one
    // that is 1,801 later, a visit of its own
    UserHistory history =
        history(new int[] {4, 4, 6, 4, 4, 4}, new long[] {0, 1_800, 1_900, 3_600, 3_601, 5_402});

    assertThat(repeating(1, history)).containsExactly(5, 1);
    assertThat(repeating(0.5, history)).containsExactly(2 + 1, 1);
    assertThat(repeating(0, history)).containsExactly(1 + 1, 1);
  }

  @Test
  void a_visit_counts_the_mean_of_its_events_times_that_power() {
    // 1, 1, 1 and 0.5, half as much by age: their sum of 3.5 is halved by 4^(−1/2)
    UserHistory history = history(new int[] {1, 1, 1, 1}, new long[] {0, 900, 900, 900});

    assertThat(new HistoryDecay(STRENGTHS, 900, 1, 0.5).of(history).weights())
        .containsExactly(1.75f);
  }

  @Test
  void nothing_is_known_of_an_empty_history() {
    assertThat(HistoryDecay.none(STRENGTHS).of(UserHistory.empty(5)).size()).isZero();
  }

  @Test
  void refuses_decays_that_grow() {
    assertThatThrownBy(() -> new HistoryDecay(STRENGTHS, 10, 1.1)).hasMessageContaining("(0, 1]");
    assertThatThrownBy(() -> new HistoryDecay(STRENGTHS, 0, 1)).hasMessageContaining("positive");
    assertThatThrownBy(() -> new HistoryDecay(STRENGTHS, 10, 1, 1.1))
        .hasMessageContaining("repetition must be in [0, 1]");
  }

  private static float[] repeating(double repetition, UserHistory history) {
    return new HistoryDecay(STRENGTHS, Double.POSITIVE_INFINITY, 1, repetition)
        .of(history)
        .weights();
  }

  private static UserHistory history(int[] items, long[] times) {
    byte[] types = new byte[items.length];
    Arrays.fill(types, PURCHASE);
    return UserHistory.of(items, types, times, new float[items.length], times[times.length - 1]);
  }
}
