package dev.penchant.modeling.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RanksTest {
  private final Ranks ranks = new Ranks();

  @Test
  void ties_get_the_middle_rank() {
    float[] scores = {1, 3, 1, 1, 0};

    assertThat(ranks.of(new int[] {0, 1, 4}, scores, all(5))).containsExactly(3, 1, 5);
    assertThat(ranks.of(new int[] {0}, new float[4], all(4))).containsExactly(2.5);
  }

  @Test
  void items_outside_the_candidates_neither_rank_nor_push_others_down() {
    boolean[] candidates = {true, false, true};

    assertThat(ranks.of(new int[] {1, 2}, new float[] {1, 9, 0}, candidates))
        .containsExactly(Double.POSITIVE_INFINITY, 2);
  }

  @Test
  void many_relevant_items_get_the_ranks_they_get_one_by_one() {
    Random random = new Random(5);
    float[] scores = new float[200];
    boolean[] candidates = all(200);
    for (int item = 0; item < scores.length; item++) {
      scores[item] = random.nextInt(30) - 15;
      candidates[item] = random.nextInt(5) > 0;
    }
    scores[3] = -0f;
    int[] relevant = IntStream.range(0, 60).toArray();

    double[] together = ranks.of(relevant, scores, candidates);

    for (int item : relevant) {
      assertThat(ranks.of(new int[] {item}, scores, candidates)).containsExactly(together[item]);
    }
  }

  private static boolean[] all(int count) {
    boolean[] candidates = new boolean[count];
    Arrays.fill(candidates, true);
    return candidates;
  }
}
