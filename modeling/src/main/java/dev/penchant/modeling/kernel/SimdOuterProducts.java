package dev.penchant.modeling.kernel;

import static dev.penchant.modeling.kernel.SimdKernels.LANES;

/**
 * The symmetric update matrix ± Σ left_i right_iᵀ, tile by tile ({@link SimdTile}); tiles wholly
 * below the diagonal are left out.
 */
final class SimdOuterProducts {
  private SimdOuterProducts() {}

  static void add(float[] left, float[] right, int offset, int count, int stride, float[] matrix) {
    for (int row = 0; row < stride; row += SimdTile.ROWS) {
      updateStrip(left, right, offset, count, stride, matrix, row, false);
    }
  }

  /** One strip of {@link SimdTile#ROWS} rows of the result, from the diagonal's vector on. */
  static void updateStrip(
      float[] left,
      float[] right,
      int offset,
      int count,
      int stride,
      float[] matrix,
      int row,
      boolean negative) {
    int column = row / LANES * LANES;
    for (; column + SimdTile.COLUMNS <= stride; column += SimdTile.COLUMNS) {
      SimdTile.multiply(
          left,
          offset + row,
          stride,
          right,
          offset + column,
          stride,
          count,
          matrix,
          row * stride + column,
          stride,
          negative);
    }
    if (column < stride) {
      SimdTile.multiplyOneVector(
          left,
          offset + row,
          stride,
          right,
          offset + column,
          stride,
          count,
          matrix,
          row * stride + column,
          stride,
          negative);
    }
  }
}
