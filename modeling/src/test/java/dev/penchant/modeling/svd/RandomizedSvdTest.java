package dev.penchant.modeling.svd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.InteractionMatrix;
import dev.penchant.modeling.matrix.InteractionMatrixBuilder;
import org.junit.jupiter.api.Test;

/** Against numpy: svd-reference.py beside the test resources makes the numbers. */
class RandomizedSvdTest {
  private static final float[] VALUES = {
    19.11564f, 14.58152f, 13.72134f, 12.87210f, 11.36438f, 7.89105f
  };
  private static final float[] ROW_3 = {
    -0.00909f, -0.25213f, 0.35678f, 2.71278f, 0.33999f, -0.67582f, 0.04004f, -0.44152f
  };

  private final InteractionMatrix matrix = matrix();

  @Test
  void singular_values_are_those_of_an_exact_decomposition() {
    assertThat(train(1, 1).singularValues()).containsExactly(VALUES, within(1e-3f));
  }

  @Test
  void the_product_of_its_parts_is_the_best_approximation() {
    SvdModel model = train(1, 2);
    for (int item = 0; item < ROW_3.length; item++) {
      double value = 0;
      for (int factor = 0; factor < model.rank(); factor++) {
        value +=
            model.userVectors().value(3, factor)
                * model.singularValues()[factor]
                * model.itemVectors().value(item, factor);
      }
      assertThat(value).isCloseTo(ROW_3[item], within(2e-3));
    }
  }

  @Test
  void vectors_are_orthonormal() {
    SvdModel model = train(1, 1);
    for (int one = 0; one < model.rank(); one++) {
      for (int other = 0; other <= one; other++) {
        double expected = one == other ? 1 : 0;
        assertThat(product(model.itemVectors(), one, other)).isCloseTo(expected, within(1e-4));
        assertThat(product(model.userVectors(), one, other)).isCloseTo(expected, within(1e-4));
      }
    }
  }

  @Test
  void folding_in_a_known_user_or_item_gives_what_was_trained() {
    SvdModel model = train(1, 1);
    float[] user = model.foldInUser(matrix.columnsOf(5), matrix.strengthsOf(5));
    InteractionMatrix byItem = matrix.transpose();
    float[] item = model.foldInItem(byItem.columnsOf(4), byItem.strengthsOf(4));
    for (int factor = 0; factor < model.rank(); factor++) {
      assertThat(user[factor])
          .isCloseTo(
              model.userVectors().value(5, factor) * model.singularValues()[factor], within(2e-3f));
      assertThat(item[factor]).isCloseTo(model.itemVectors().value(4, factor), within(2e-3f));
    }
  }

  @Test
  void threads_do_not_change_a_bit() {
    assertThat(train(3, 4).itemVectors().toArray())
        .containsExactly(train(3, 1).itemVectors().toArray());
  }

  @Test
  void a_rank_above_the_matrix_is_cut() {
    assertThat(RandomizedSvd.train(matrix, 500, 1, 1, Progress.none()).rank()).isEqualTo(25);
  }

  private SvdModel train(long seed, int threads) {
    return RandomizedSvd.train(matrix, 6, seed, threads, Progress.none());
  }

  private static double product(FactorMatrix vectors, int one, int other) {
    double sum = 0;
    for (int row = 0; row < vectors.rowCount(); row++) {
      sum += (double) vectors.value(row, one) * vectors.value(row, other);
    }
    return sum;
  }

  private static InteractionMatrix matrix() {
    InteractionMatrixBuilder builder = InteractionMatrix.builder(40, 25);
    for (int user = 0; user < 40; user++) {
      for (int item = 0; item < 25; item++) {
        if ((7 * user + 3 * item) % 5 == 0 || (user + item) % 11 == 0) {
          builder.add(user, item, 1 + (user * item) % 4);
        }
      }
    }
    return builder.build();
  }
}
