package dev.penchant.modeling.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.Test;

class FactorMatrixTest {
  private final FactorMatrix matrix = new FactorMatrix(2, 3, new float[] {1, 2, 3, 4, 5, 6});

  @Test
  void a_row_is_found_where_its_offset_says() {
    assertThat(matrix.copyRow(1)).containsExactly(4, 5, 6);
    assertThat(matrix.asBuffer().get(matrix.offset(1))).isEqualTo(4);
    assertThat(matrix.dot(1, new float[] {1, 0, -1})).isEqualTo(-2);
  }

  @Test
  void its_values_cannot_be_changed_from_outside() {
    matrix.toArray()[0] = 9;
    assertThat(matrix.value(0, 0)).isEqualTo(1);
    assertThatThrownBy(() -> matrix.asBuffer().put(0, 9))
        .isInstanceOf(ReadOnlyBufferException.class);
  }

  @Test
  void a_wrong_shape_or_a_number_that_is_not_finite_is_refused() {
    assertThatThrownBy(() -> new FactorMatrix(2, 2, new float[3])).hasMessageContaining("2 × 2");
    assertThatThrownBy(() -> new FactorMatrix(1, 2, new float[] {0, Float.NaN}))
        .hasMessageContaining("row 0, factor 1");
    assertThatThrownBy(() -> matrix.dot(0, new float[2])).hasMessageContaining("rank 3");
  }
}
