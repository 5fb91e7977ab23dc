package dev.penchant.modeling.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.modeling.artifact.RankingSignal;
import dev.penchant.modeling.artifact.SignalWeights;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnedWeightsTest {
  private static final List<RankingSignal> SIGNALS =
      List.of(RankingSignal.FACTORS, RankingSignal.OWN_FREQUENCY);

  /** Plain, damped for each signal and a constant: for new items, then for owned ones. */
  private static final float[] LINEAR = {1, 2, 3, 4, 0.5f, 5, 6, 7, 8, 2};

  @Test
  void new_and_owned_items_have_weights_of_their_own() {
    SignalWeights fresh = LearnedWeights.ofNewItems(LINEAR, SIGNALS);
    SignalWeights owned = LearnedWeights.ofOwnedItems(LINEAR, SIGNALS);

    assertThat(fresh.plain(RankingSignal.FACTORS)).isEqualTo(1);
    assertThat(fresh.damped(RankingSignal.OWN_FREQUENCY)).isEqualTo(4);
    assertThat(owned.plain(RankingSignal.FACTORS)).isEqualTo(5);
    assertThat(owned.damped(RankingSignal.OWN_FREQUENCY)).isEqualTo(8);
    assertThat(fresh.ignores(RankingSignal.TOPICS)).isTrue();
  }

  @Test
  void the_constants_differ_by_what_an_owned_item_is_ahead() {
    assertThat(LearnedWeights.ownedOffset(LINEAR, SIGNALS)).isEqualTo(1.5);
  }
}
