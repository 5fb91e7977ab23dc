package dev.penchant.modeling.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.behaviour.EventType;
import org.junit.jupiter.api.Test;

class LogTraitsTest {
  @Test
  void a_log_where_a_visit_holds_an_item_twice_has_repeats() {
    assertThat(LogTraits.of(Logs.purchases("ann tea 0", "ann cup 10", "ann tea 1800")).repeats())
        .isTrue();
  }

  @Test
  void another_users_event_or_one_of_another_visit_is_no_repeat() {
    BehaviourDataset log =
        Logs.purchases("ann tea 0", "bob tea 10", "ann tea 1801", "bob cup 20", "bob tea 1811");

    assertThat(LogTraits.of(log).repeats()).isFalse();
  }

  @Test
  void places_of_a_log_without_times_tell_nothing_of_visits() {
    BehaviourDataset ordered =
        BehaviourDataset.builder()
            .withoutTimes()
            .add("ann", "tea", EventType.VIEW, 0, Float.NaN)
            .add("ann", "tea", EventType.VIEW, 1, Float.NaN)
            .build();

    assertThat(LogTraits.of(ordered).repeats()).isFalse();
  }

  @Test
  void types_matter_from_more_than_one_event_of_twenty_on() {
    assertThat(LogTraits.of(viewsAndOnePurchase(19)).types()).isFalse();
    assertThat(LogTraits.of(viewsAndOnePurchase(18)).types()).isTrue();
  }

  @Test
  void an_empty_log_has_no_traits() {
    assertThat(LogTraits.of(BehaviourDataset.builder().build()))
        .isEqualTo(new LogTraits(false, false));
  }

  private static BehaviourDataset viewsAndOnePurchase(int views) {
    BehaviourDatasetBuilder builder = BehaviourDataset.builder();
    builder.add("ann", "tea", EventType.PURCHASE, 0, Float.NaN);
    for (int view = 1; view <= views; view++) {
      builder.add("ann", "tea", EventType.VIEW, view, Float.NaN);
    }
    return builder.build();
  }
}
