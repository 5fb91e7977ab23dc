package dev.penchant.modeling.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.EventStrengths;
import dev.penchant.modeling.dataset.HistoryDecay;
import dev.penchant.modeling.dataset.Logs;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryDimensionsTest {
  private static final String STEP_DECAY = "historyStepDecay";
  private static final String HALF_LIFE = "historyHalfLife";
  private static final String REPETITION = "historyRepetition";
  private static final String TYPE_CONTRAST = "historyTypeContrast";
  private static final EventStrengths STRENGTHS = EventStrengths.defaults();

  @Test
  void a_log_of_one_type_without_repeats_within_visits_is_asked_for_neither() {
    assertThat(HistoryDimensions.ofCounts(Logs.purchases("ann tea 0", "ann tea 9000", "bob cup 4")))
        .extracting(Dimension::name)
        .containsExactly(STEP_DECAY, HALF_LIFE);
  }

  @Test
  void bursts_and_types_are_searched_where_the_log_holds_them() {
    BehaviourDataset views =
        BehaviourDataset.builder()
            .add("ann", "tea", EventType.VIEW, 0, Float.NaN)
            .add("ann", "tea", EventType.VIEW, 60, Float.NaN)
            .add("ann", "tea", EventType.PURCHASE, 120, Float.NaN)
            .build();

    assertThat(HistoryDimensions.ofCounts(views))
        .extracting(Dimension::name)
        .containsExactly(STEP_DECAY, HALF_LIFE, REPETITION, TYPE_CONTRAST);
  }

  @Test
  void settings_that_say_nothing_of_them_count_every_event_in_full() {
    ModelSettings old = new ModelSettings(Map.of(STEP_DECAY, 0.5, HALF_LIFE, 10.0));

    assertThat(HistoryDimensions.decay(STRENGTHS, old))
        .isEqualTo(new HistoryDecay(STRENGTHS, 10, 0.5, 1));
    assertThat(HistoryDimensions.decay(STRENGTHS, old.with(REPETITION, 0.25)).repetition())
        .isEqualTo(0.25);
    EventStrengths alike =
        HistoryDimensions.decay(STRENGTHS, old.with(TYPE_CONTRAST, 0)).strengths();
    assertThat(alike.of(EventType.PURCHASE.code(), Float.NaN))
        .isEqualTo(alike.of(EventType.VIEW.code(), Float.NaN));
  }
}
