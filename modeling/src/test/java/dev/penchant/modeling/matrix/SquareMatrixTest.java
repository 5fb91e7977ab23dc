package dev.penchant.modeling.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.penchant.modeling.Progress;
import dev.penchant.modeling.parallel.Workers;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SquareMatrixTest {
  /** More than two blocks of pivots, and not a multiple of one. */
  private static final int SIZE = 150;

  @Test
  void the_inverse_times_the_matrix_is_the_identity() {
    SquareMatrix matrix = positiveDefinite(SIZE);
    SquareMatrix inverse = positiveDefinite(SIZE);

    invert(inverse, 2);

    for (int row = 0; row < SIZE; row++) {
      for (int column = 0; column < SIZE; column++) {
        double sum = 0;
        for (int middle = 0; middle < SIZE; middle++) {
          sum += (double) inverse.row(row)[middle] * matrix.row(middle)[column];
        }
        // floats, condition number about 100
        assertThat(sum).isEqualTo(row == column ? 1 : 0, within(1e-4));
      }
    }
  }

  @Test
  void threads_do_not_change_a_bit() {
    SquareMatrix one = positiveDefinite(SIZE);
    SquareMatrix four = positiveDefinite(SIZE);

    invert(one, 1);
    invert(four, 4);

    for (int row = 0; row < SIZE; row++) {
      assertThat(four.row(row)).containsExactly(one.row(row));
    }
  }

  @Test
  void refuses_what_is_not_positive_definite() {
    assertThatThrownBy(() -> invert(new SquareMatrix(3), 1)).hasMessageContaining("regularize");
  }

  private static void invert(SquareMatrix matrix, int threads) {
    try (Workers workers = new Workers(threads)) {
      matrix.invert(workers, Progress.none());
    }
  }

  private static SquareMatrix positiveDefinite(int size) {
    Random random = new Random(7);
    float[][] factors = new float[size][size];
    for (float[] row : factors) {
      for (int column = 0; column < size; column++) {
        row[column] = (float) random.nextGaussian();
      }
    }
    SquareMatrix matrix = new SquareMatrix(size);
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        for (int middle = 0; middle < size; middle++) {
          matrix.row(row)[column] += factors[row][middle] * factors[column][middle];
        }
      }
    }
    matrix.addToDiagonal(10);
    return matrix;
  }
}
