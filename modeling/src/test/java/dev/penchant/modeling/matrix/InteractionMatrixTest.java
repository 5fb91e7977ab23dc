package dev.penchant.modeling.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.modeling.RandomInteractions;
import org.junit.jupiter.api.Test;

class InteractionMatrixTest {

  @Test
  void interactions_come_sorted_and_repeats_add_up() {
    InteractionMatrix matrix =
        InteractionMatrix.builder(3, 5)
            .add(2, 4, 1)
            .add(0, 3, 1)
            .add(2, 1, 0.5)
            .add(2, 4, 2)
            .build();
    assertThat(matrix.interactionCount()).isEqualTo(3);
    assertThat(matrix.columnsOf(0)).containsExactly(3);
    assertThat(matrix.columnsOf(1)).isEmpty();
    assertThat(matrix.columnsOf(2)).containsExactly(1, 4);
    assertThat(matrix.strengthsOf(2)).containsExactly(0.5f, 3f);
  }

  @Test
  void a_builder_is_used_up_by_its_matrix() {
    InteractionMatrixBuilder builder = InteractionMatrix.builder(2, 2).add(1, 1, 1);
    builder.build();
    assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> builder.add(0, 0, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another builder");
  }

  @Test
  void transposing_twice_gives_the_matrix_back() {
    InteractionMatrix matrix = RandomInteractions.grouped(40, 30, 8, 1);
    InteractionMatrix back = matrix.transpose().transpose();
    for (int row = 0; row < matrix.rowCount(); row++) {
      assertThat(back.columnsOf(row)).isEqualTo(matrix.columnsOf(row));
      assertThat(back.strengthsOf(row)).isEqualTo(matrix.strengthsOf(row));
    }
  }

  @Test
  void an_interaction_outside_is_refused_with_its_place() {
    assertThatThrownBy(() -> InteractionMatrix.builder(2, 2).add(1, 2, 1))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("row 1, column 2");
  }

  @Test
  void a_strength_must_be_finite() {
    assertThatThrownBy(() -> InteractionMatrix.builder(2, 2).add(1, 1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row 1, column 1");
  }

  @Test
  void arrays_that_are_no_matrix_are_refused() {
    assertThatThrownBy(
            () -> new InteractionMatrix(3, new int[] {0, 2}, new int[] {1, 1}, new float[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row 0: column 1 must lie above 1");
    assertThatThrownBy(
            () -> new InteractionMatrix(3, new int[] {0, 3}, new int[] {1}, new float[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
