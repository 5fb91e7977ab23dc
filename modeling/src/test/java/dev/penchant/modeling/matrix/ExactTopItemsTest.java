package dev.penchant.modeling.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactTopItemsTest {
  private final FactorMatrix items = new FactorMatrix(4, 2, new float[] {1, 0, 0, 1, 1, 1, -1, -1});

  @Test
  void finds_the_highest_inner_products() {
    assertThat(new ExactTopItems(items).of(new float[] {2, 1}, 2))
        .containsExactly(new ScoredItem(2, 3), new ScoredItem(0, 2));
  }

  @Test
  void returns_only_what_is_allowed() {
    BitSet allowed = new BitSet();
    allowed.set(1);
    allowed.set(3);
    allowed.set(100); // an item newer than this model
    assertThat(new ExactTopItems(items).of(new float[] {2, 1}, 9, allowed))
        .containsExactly(new ScoredItem(1, 1), new ScoredItem(3, -3));
  }

  @Test
  void agrees_with_scoring_every_item_one_by_one() {
    Random random = new Random(5);
    for (int rank : new int[] {1, 7, 16, 33, 64}) {
      float[] values = new float[500 * rank];
      for (int index = 0; index < values.length; index++) {
        values[index] = random.nextInt(9) - 4; // whole numbers: sums are exact in any order
      }
      FactorMatrix factors = new FactorMatrix(500, rank, values);
      float[] query = factors.copyRow(17);
      float[] scores = new float[500];
      for (int item = 0; item < 500; item++) {
        scores[item] = (float) factors.dot(item, query);
      }
      List<ScoredItem> expected = TopSelection.of(scores, 20);
      assertThat(new ExactTopItems(factors).of(query, 20)).isEqualTo(expected);
    }
  }

  @Test
  void a_query_of_another_rank_is_refused() {
    assertThatThrownBy(() -> new ExactTopItems(items).of(new float[3], 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rank 2");
  }
}
