package dev.penchant.modeling.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DenseRowsTest {

  @Test
  void a_combination_of_turned_rows_is_the_inner_product_of_each_item() {
    for (int rank : new int[] {1, 3, 4, 6, 64}) {
      Random random = new Random(rank);
      int items = 5_000;
      FactorMatrix factors = random(items, rank, random);
      float[] coefficients = random(1, rank, random).copyRow(0);
      float[] scores = new float[items];
      DenseRows.transposed(factors).addCombination(coefficients, scores);
      for (int item = 0; item < items; item++) {
        assertThat((double) scores[item]).isEqualTo(factors.dot(item, coefficients), within(1e-4));
      }
    }
  }

  @Test
  void rows_over_items_are_taken_as_they_are_and_added_to_what_is_there() {
    DenseRows rows = DenseRows.of(new FactorMatrix(2, 3, new float[] {1, 2, 3, 10, 20, 30}));
    float[] scores = {0.5f, 0.5f, 0.5f};
    rows.addCombination(new float[] {2, 0.1f}, scores);
    assertThat(scores).containsExactly(3.5f, 6.5f, 9.5f);
  }

  @Test
  void what_does_not_fit_is_refused() {
    DenseRows rows = DenseRows.of(new FactorMatrix(1, 2, new float[] {1, 2}));
    assertThatThrownBy(() -> rows.addCombination(new float[2], new float[2]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rows.addCombination(new float[1], new float[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static FactorMatrix random(int rows, int rank, Random random) {
    float[] values = new float[rows * rank];
    for (int index = 0; index < values.length; index++) {
      values[index] = (float) random.nextGaussian();
    }
    return new FactorMatrix(rows, rank, values);
  }
}
