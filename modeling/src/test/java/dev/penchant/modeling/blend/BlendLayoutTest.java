package dev.penchant.modeling.blend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlendLayoutTest {
  @Test
  void scores_are_one_group_with_the_constant() {
    assertThat(BlendLayout.SCORES.groups(2)).containsExactly(new int[] {0, 1, 2, 3, 4});
  }

  @Test
  void scores_ranks_and_both_are_groups_each_with_the_constant() {
    assertThat(BlendLayout.SCORES_AND_RANKS.groups(2))
        .containsExactly(
            new int[] {0, 1, 3, 4, 6}, new int[] {2, 5, 6}, new int[] {0, 1, 2, 3, 4, 5, 6});
  }

  @Test
  void seen_and_unseen_items_have_features_of_their_own() {
    assertThat(BlendLayout.SCORES.count(3)).isEqualTo(14);
    assertThat(BlendLayout.SCORES_AND_RANKS.count(3)).isEqualTo(20);
  }
}
