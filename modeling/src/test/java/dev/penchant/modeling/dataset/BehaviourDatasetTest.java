package dev.penchant.modeling.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.behaviour.EventWeights;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.ItemSequences;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BehaviourDatasetTest {
  private static final EventStrengths ONE_PER_PURCHASE =
      new EventStrengths(
          new EventWeights(Map.of(EventType.PURCHASE, 1.0, EventType.DISLIKE, -2.0)));

  private final BehaviourDataset dataset =
      Logs.purchases("ann tea 30", "bob tea 5", "ann cup 10", "ann pot 20", "bob cup 40");

  @Test
  void a_users_events_come_oldest_first_in_whatever_order_they_were_added() {
    UserHistory ann = dataset.history(0);

    assertThat(ids(ann)).isEqualTo("cup pot tea");
    assertThat(ann.time(0)).isEqualTo(10);
    assertThat(ann.asOf()).isEqualTo(31);
  }

  @Test
  void events_that_agree_in_user_item_type_and_time_are_one() {
    assertThat(Logs.purchases("ann tea 1", "ann cup 1", "ann tea 1", "ann tea 2").eventCount())
        .isEqualTo(3);
  }

  @Test
  void without_times_positions_take_their_place_and_repeats_stay() {
    BehaviourDataset ordered =
        BehaviourDataset.builder()
            .withoutTimes()
            .add("ann", "tea", EventType.PURCHASE, 7, Float.NaN)
            .add("ann", "tea", EventType.PURCHASE, 7, Float.NaN)
            .build();

    assertThat(ordered.timed()).isFalse();
    assertThat(ordered.history(0).length()).isEqualTo(2);
    assertThat(ordered.history(0).time(1)).isEqualTo(1);
  }

  @Test
  void cuts_keep_the_indexes_and_take_the_start_but_not_the_end() {
    BehaviourDataset cut = dataset.between(10, 30);

    assertThat(cut.items()).isEqualTo(dataset.items());
    assertThat(ids(cut.history(0))).isEqualTo("cup pot");
    assertThat(cut.history(1).isEmpty()).isTrue();
    assertThat(dataset.before(30).eventCount()).isEqualTo(3);
    assertThat(ids(dataset.first(new int[] {1, 2}).history(0))).isEqualTo("cup");
  }

  @Test
  void refuses_to_keep_more_events_than_a_user_has() {
    assertThatThrownBy(() -> dataset.first(new int[] {4, 0}))
        .hasMessage("user 0 has 3 events, not 4");
  }

  @Test
  void strengths_halve_with_every_half_life_and_add_up() {
    InteractionMatrix interactions =
        Logs.purchases("ann tea 0", "ann tea 10", "ann cup 20")
            .interactions(ONE_PER_PURCHASE, 10, 20);

    assertThat(interactions.columnsOf(0)).containsExactly(0, 1);
    assertThat(interactions.strengthsOf(0)).containsExactly(0.75f, 1f);
  }

  @Test
  void what_speaks_against_an_item_keeps_it_out_of_interactions_and_sequences() {
    BehaviourDataset disliked =
        BehaviourDataset.builder()
            .add("ann", "tea", EventType.PURCHASE, 1, Float.NaN)
            .add("ann", "tea", EventType.DISLIKE, 2, Float.NaN)
            .add("ann", "cup", EventType.PURCHASE, 3, Float.NaN)
            .build();

    assertThat(disliked.interactions(ONE_PER_PURCHASE).columnsOf(0)).containsExactly(1);
    ItemSequences sequences = disliked.sequences(ONE_PER_PURCHASE);
    assertThat(sequences.eventCount()).isEqualTo(2);
  }

  @Test
  void scaled_strengths_average_one() {
    EventStrengths scaled = EventStrengths.defaults().scaledTo(dataset);

    assertThat(scaled.of(EventType.PURCHASE.code(), Float.NaN)).isEqualTo(1, within(1e-6f));
  }

  @Test
  void tempered_strengths_keep_the_least_in_favour_and_take_a_power_of_the_proportions() {
    EventStrengths half = EventStrengths.defaults().tempered(0.5);

    assertThat(half.of(EventType.VIEW.code(), Float.NaN)).isEqualTo(1);
    assertThat(half.of(EventType.FAVOURITE.code(), Float.NaN)).isEqualTo(2);
    assertThat(half.of(EventType.PURCHASE.code(), Float.NaN)).isEqualTo(3.1622777f, within(1e-6f));
    assertThat(half.of(EventType.DISLIKE.code(), Float.NaN)).isEqualTo(-3.1622777f, within(1e-6f));
    assertThat(half.of(EventType.IMPRESSION.code(), Float.NaN)).isZero();
  }

  @Test
  void tempered_to_nothing_types_differ_only_in_the_side_they_speak_for() {
    EventStrengths alike = EventStrengths.defaults().tempered(0);

    assertThat(alike.of(EventType.PURCHASE.code(), Float.NaN)).isEqualTo(1);
    assertThat(alike.of(EventType.DISLIKE.code(), Float.NaN)).isEqualTo(-1);
    assertThat(alike.of(EventType.IMPRESSION.code(), Float.NaN)).isZero();
    assertThatThrownBy(() -> alike.tempered(2)).hasMessageContaining("must be in [0, 1]");
  }

  @Test
  void a_five_star_rating_counts_in_full_and_one_star_against() {
    EventStrengths strengths = new EventStrengths(new EventWeights(Map.of(EventType.RATING, 3.0)));

    assertThat(strengths.of(EventType.RATING.code(), 5)).isEqualTo(3);
    assertThat(strengths.of(EventType.RATING.code(), 1)).isEqualTo(-1);
  }

  @Test
  void in_favour_every_type_that_speaks_for_an_item_counts_one() {
    EventStrengths inFavour = EventStrengths.defaults().inFavour();

    assertThat(inFavour.of(EventType.PURCHASE.code(), Float.NaN)).isEqualTo(1);
    assertThat(inFavour.of(EventType.VIEW.code(), Float.NaN)).isEqualTo(1);
    assertThat(inFavour.of(EventType.RATING.code(), 5)).isEqualTo(1);
    assertThat(inFavour.of(EventType.IMPRESSION.code(), Float.NaN)).isZero();
    assertThat(inFavour.of(EventType.DISLIKE.code(), Float.NaN)).isZero();
  }

  @Test
  void categories_take_the_place_of_items() {
    BehaviourDataset categories =
        BehaviourDataset.builder()
            .add("ann", "tea", EventType.VIEW, 1, Float.NaN)
            .add("ann", "cup", EventType.VIEW, 2, Float.NaN)
            .add("ann", "pot", EventType.VIEW, 3, Float.NaN)
            .category("tea", "food")
            .category("pot", "ware")
            .build()
            .ofCategories();

    assertThat(categories.items().ids()).containsExactly("food", "ware");
    assertThat(categories.history(0).length()).isEqualTo(2);
  }

  private String ids(UserHistory history) {
    StringBuilder ids = new StringBuilder();
    for (int position = 0; position < history.length(); position++) {
      ids.append(position == 0 ? "" : " ").append(dataset.items().id(history.item(position)));
    }
    return ids.toString();
  }
}
