package dev.penchant.modeling.blend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopRanksTest {
  private final TopRanks ranks = new TopRanks();

  @Test
  void first_places_are_told_apart_best() {
    assertThat(of(new float[] {0.3f, 9, 1}, new boolean[3]))
        .containsExactly(5f / 8, 5f / 6, 5f / 7);
  }

  @Test
  void items_of_the_history_are_ranked_among_themselves() {
    assertThat(of(new float[] {4, 3, 2, 1}, new boolean[] {true, false, true, false}))
        .containsExactly(5f / 6, 5f / 6, 5f / 7, 5f / 7);
  }

  @Test
  void ties_get_the_middle_rank() {
    assertThat(of(new float[] {1, 2, 2}, new boolean[3]))
        .containsExactly(5f / 8, 5f / 6.5f, 5f / 6.5f);
  }

  @Test
  void what_is_behind_the_ranked_or_equal_to_it_gets_nothing() {
    float[] scores = new float[500];
    scores[7] = 2;
    scores[400] = 1;
    float[] found = of(scores, new boolean[500]);
    assertThat(found[7]).isEqualTo(5f / 6);
    assertThat(found[400]).isEqualTo(5f / 7);
    assertThat(found[0]).isZero();
    assertThat(found[499]).isZero();
  }

  private float[] of(float[] scores, boolean[] seen) {
    float[] found = new float[scores.length];
    ranks.write(scores, seen, found);
    return found;
  }
}
