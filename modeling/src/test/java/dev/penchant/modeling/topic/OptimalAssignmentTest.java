package dev.penchant.modeling.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OptimalAssignmentTest {

  /** Greedily the first row takes .9 and leaves 0 to the second: .9; the best is .8 + .7. */
  @Test
  void gives_up_the_best_pair_for_a_better_whole() {
    double[][] values = {{0.9, 0.8}, {0.7, 0.0}};

    assertThat(OptimalAssignment.of(values)).containsExactly(1, 0);
  }

  @Test
  void agrees_with_trying_every_assignment() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 200; round++) {
      int rows = 1 + random.nextInt(6);
      double[][] values = new double[rows][rows + random.nextInt(3)];
      for (double[] row : values) {
        for (int column = 0; column < row.length; column++) {
          // few different values, so that there are ties
          row[column] = random.nextInt(5) - 2;
        }
      }

      int[] columns = OptimalAssignment.of(values);

      double sum = 0;
      for (int row = 0; row < rows; row++) {
        sum += values[row][columns[row]];
      }
      assertThat(columns).doesNotHaveDuplicates();
      assertThat(sum).isCloseTo(best(values, 0, new boolean[values[0].length]), within(1e-9));
    }
  }

  private static double best(double[][] values, int row, boolean[] taken) {
    if (row == values.length) {
      return 0;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int column = 0; column < taken.length; column++) {
      if (!taken[column]) {
        taken[column] = true;
        best = Math.max(best, values[row][column] + best(values, row + 1, taken));
        taken[column] = false;
      }
    }
    return best;
  }

  @Test
  void more_rows_than_columns_are_refused() {
    assertThatThrownBy(() -> OptimalAssignment.of(new double[][] {{1}, {2}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 rows of 1 columns");
  }
}
