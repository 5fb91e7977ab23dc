package dev.penchant.modeling.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProfileHistoryTest {

  @Test
  void shares_of_a_period_weigh_profiles_by_their_events() {
    float[][] shares = SmallModel.profiles().shares();

    // in the second period ann's 3 events are half and half, björn's one is ¼ to ¾
    assertThat(shares[0]).containsExactly(1, 0);
    assertThat(shares[1]).containsExactly(1.75f / 4, 2.25f / 4);
    assertThat(SmallModel.profiles().eventsByPeriod()).containsExactly(1, 4);
  }

  @Test
  void arrays_that_do_not_belong_together_are_refused() {
    ProfileHistory whole = SmallModel.profiles();

    assertThatThrownBy(
            () ->
                new ProfileHistory(
                    whole.firstPeriod(),
                    2,
                    2,
                    new int[] {0, 1},
                    new int[] {0},
                    new int[] {1},
                    new float[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 entries of 2 topics");
    assertThatThrownBy(
            () ->
                new ProfileHistory(
                    whole.firstPeriod(),
                    2,
                    1,
                    new int[] {0, 1},
                    new int[] {2},
                    new int[] {1},
                    new float[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("period index 2");
  }
}
