package dev.penchant.modeling.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.modeling.als.AlsHyperparameters;
import dev.penchant.modeling.als.AlsModel;
import dev.penchant.modeling.artifact.Fading;
import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.artifact.SignalSettings;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.neighbour.ItemNeighbours;
import java.time.Duration;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Four items: 0 and 1 of one topic and factor, 2 and 3 of the other; 0–1 and 2–3 are neighbours.
 */
class RankingSignalsTest {
  private static final Offset<Float> ROUNDING = within(1e-5f);
  private static final long DAY = 86_400;
  private static final SignalSettings SETTINGS =
      new SignalSettings(
          new Fading(Duration.ofDays(10), 1),
          new Fading(Fading.NEVER, 0.5),
          new Fading(Duration.ofDays(20), 1),
          Duration.ofDays(30),
          2);

  private static final EventStrengths STRENGTHS = EventStrengths.defaults();

  private final RankingSignals signals = signals(new float[] {4, 3, 2, 1});

  @Test
  void neighbours_count_less_for_items_further_back() {
    // newest first: item 3 counts whole, item 0 half
    float view = STRENGTHS.of(EventType.VIEW.code(), Float.NaN);
    float[] scores = score(RankingSignal.NEIGHBOURS, history(100, 0, 0, 3));
    assertThat(scores[2]).isEqualTo(0.8f * view, ROUNDING);
    assertThat(scores[1]).isEqualTo(0.4f * view, ROUNDING);
  }

  @Test
  void a_repeated_item_counts_for_each_of_its_events() {
    float view = STRENGTHS.of(EventType.VIEW.code(), Float.NaN);
    float[] scores = score(RankingSignal.NEIGHBOURS, history(100, 0, 3, 0, 3));
    assertThat(scores[2]).isEqualTo((1 + 0.25f) * 0.8f * view, ROUNDING);
  }

  @Test
  void own_choices_lose_half_their_weight_with_each_half_life() {
    UserHistory history =
        UserHistory.of(
            new int[] {2, 2, 1},
            codes(EventType.PURCHASE, EventType.VIEW, EventType.DISLIKE),
            new long[] {60 * DAY, 80 * DAY, 90 * DAY},
            values(3),
            100 * DAY);
    float purchase = STRENGTHS.of(EventType.PURCHASE.code(), Float.NaN);
    float view = STRENGTHS.of(EventType.VIEW.code(), Float.NaN);
    float[] scores = score(RankingSignal.OWN_FREQUENCY, history);
    assertThat(scores[2]).isEqualTo(0.25f * purchase + 0.5f * view, ROUNDING);
    assertThat(scores[1]).isZero();
  }

  @Test
  void own_choices_count_bursts_and_types_as_the_settings_say() {
    SignalSettings damped =
        new SignalSettings(
            SETTINGS.factors(),
            SETTINGS.neighbours(),
            new Fading(Fading.NEVER, 1, 0.5, 0),
            SETTINGS.profileHalfLife(),
            SETTINGS.profilePriorWeight());
    UserHistory burst =
        UserHistory.of(
            new int[] {2, 2, 2, 2, 1},
            codes(
                EventType.VIEW, EventType.VIEW, EventType.CART, EventType.PURCHASE, EventType.VIEW),
            new long[] {0, 60, 120, 180, 240},
            values(5),
            240);
    float view = STRENGTHS.of(EventType.VIEW.code(), Float.NaN);
    float[] scores = new float[4];
    signals(new float[4], damped).score(RankingSignal.OWN_FREQUENCY, burst, new float[2], scores);
    // four events alike count √4
    assertThat(scores[2]).isEqualTo(2 * view, ROUNDING);
    assertThat(scores[1]).isEqualTo(view, ROUNDING);
  }

  @Test
  void popularity_is_the_same_for_everybody() {
    assertThat(score(RankingSignal.RECENT_POPULARITY, history(100, 0))).containsExactly(4, 3, 2, 1);
  }

  @Test
  void topics_give_the_probability_of_an_item_under_the_profile() {
    float[] scores = new float[4];
    signals.score(RankingSignal.TOPICS, history(100, 0), new float[] {0.75f, 0.25f}, scores);
    // 0.75 · 0.45 + 0.25 · 0.05
    assertThat(scores[0]).isEqualTo(0.35f, ROUNDING);
    assertThat(scores[3]).isEqualTo(0.75f * 0.05f + 0.25f * 0.45f, ROUNDING);
  }

  @Test
  void factors_are_those_of_the_folded_in_history() {
    float[] scores = score(RankingSignal.FACTORS, history(100, 0, 0));
    float[] folded = signals.userFactors(history(100, 0, 0));
    assertThat(scores[0]).isEqualTo(folded[0], ROUNDING);
    assertThat(scores[1]).isGreaterThan(10 * Math.abs(scores[2]));
  }

  @Test
  void an_empty_history_has_no_personal_signal_and_the_profile_of_the_population() {
    UserHistory empty = UserHistory.empty(0);
    assertThat(score(RankingSignal.FACTORS, empty)).containsOnly(0);
    assertThat(score(RankingSignal.NEIGHBOURS, empty)).containsOnly(0);
    assertThat(signals.interests().current(empty)[0]).isEqualTo(0.5f, ROUNDING);
  }

  @Test
  void the_current_profile_forgets_and_the_long_run_does_not() {
    UserHistory moved =
        UserHistory.of(
            new int[] {0, 1, 0, 1, 2, 3},
            codes(
                EventType.VIEW,
                EventType.VIEW,
                EventType.VIEW,
                EventType.VIEW,
                EventType.VIEW,
                EventType.VIEW),
            new long[] {0, 0, 0, 0, 200 * DAY, 200 * DAY},
            values(6),
            200 * DAY);
    float[] current = signals.interests().current(moved);
    float[] longRun = signals.interests().longRun(moved);
    assertThat(current[1]).isGreaterThan(0.6f);
    assertThat(longRun[0]).isGreaterThan(0.5f);
    assertThat(current[0] + current[1]).isEqualTo(1, ROUNDING);
  }

  @Test
  void likeness_is_the_cosine_of_factors() {
    assertThat(signals.similarity(0, 1)).isEqualTo(1, within(1e-6));
    assertThat(signals.similarity(0, 2)).isEqualTo(0, within(1e-6));
    float[] scores = new float[4];
    signals.similarity(0, scores);
    for (int item = 0; item < 4; item++) {
      assertThat(scores[item]).isEqualTo((float) signals.similarity(0, item), ROUNDING);
    }
  }

  @Test
  void parts_of_different_sizes_are_refused() {
    assertThatThrownBy(() -> signals(new float[] {1, 2, 3}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("popularity of 3");
  }

  private float[] score(RankingSignal signal, UserHistory history) {
    float[] scores = {9, 9, 9, 9};
    float[] profile = signals.interests().current(history);
    signals.score(signal, history, profile, scores);
    return scores;
  }

  /** Views of the items one second apart. */
  private static UserHistory history(long asOf, long first, int... items) {
    long[] times = new long[items.length];
    byte[] types = new byte[items.length];
    for (int event = 0; event < items.length; event++) {
      times[event] = first + event;
      types[event] = EventType.VIEW.code();
    }
    return UserHistory.of(items, types, times, values(items.length), asOf);
  }

  private static byte[] codes(EventType... types) {
    byte[] codes = new byte[types.length];
    for (int event = 0; event < types.length; event++) {
      codes[event] = types[event].code();
    }
    return codes;
  }

  private static float[] values(int length) {
    float[] values = new float[length];
    Arrays.fill(values, Float.NaN);
    return values;
  }

  private static RankingSignals signals(float[] popularity) {
    return signals(popularity, SETTINGS);
  }

  private static RankingSignals signals(float[] popularity, SignalSettings settings) {
    FactorMatrix itemFactors = new FactorMatrix(4, 2, new float[] {1, 0, 0.5f, 0, 0, 1, 0, 2});
    return new RankingSignals(
        new AlsModel(
            new FactorMatrix(0, 2, new float[0]),
            itemFactors,
            AlsHyperparameters.defaults().withRank(2)),
        new TopicModel(
            new FactorMatrix(
                2, 4, new float[] {0.45f, 0.45f, 0.05f, 0.05f, 0.05f, 0.05f, 0.45f, 0.45f}),
            new float[] {1, 1}),
        new ItemNeighbours(
            new int[] {0, 1, 2, 3, 4}, new int[] {1, 0, 3, 2}, new float[] {.8f, .8f, .8f, .8f}),
        popularity,
        new float[] {0.5f, 0.5f},
        STRENGTHS,
        settings);
  }
}
