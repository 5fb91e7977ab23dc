package dev.penchant.modeling.kernel;

import static dev.penchant.modeling.kernel.SimdKernels.LANES;
import static dev.penchant.modeling.kernel.SimdKernels.SPECIES;
import static dev.penchant.modeling.kernel.SimdKernels.load;

import jdk.incubator.vector.FloatVector;

/**
 * The symmetric update matrix ± Σ left_i right_iᵀ in register tiles: eight rows of the result by
 * one or two vectors of columns take all products before they are stored. A product then costs two
 * loads and eight broadcasts for sixteen multiply-adds, so that the arithmetic and not the memory
 * is the limit. Tiles wholly below the diagonal are left out.
 */
final class SimdOuterProducts {
  static final int TILE_ROWS = 8;

  /** Sixteen sums and their operands need the 32 registers that come with vectors of 512 bits. */
  private static final boolean WIDE = LANES >= 16;

  private SimdOuterProducts() {}

  static void add(float[] left, float[] right, int offset, int count, int stride, float[] matrix) {
    for (int row = 0; row < stride; row += TILE_ROWS) {
      addRows(left, right, offset, count, stride, matrix, row, false);
    }
  }

  /** One strip of {@value #TILE_ROWS} rows of the result, from the diagonal's vector on. */
  static void addRows(
      float[] left,
      float[] right,
      int offset,
      int count,
      int stride,
      float[] matrix,
      int row,
      boolean negative) {
    int column = row / LANES * LANES;
    if (WIDE) {
      for (; column + 2 * LANES <= stride; column += 2 * LANES) {
        addWideTile(left, right, offset, count, stride, matrix, row * stride + column, negative);
      }
    }
    for (; column < stride; column += LANES) {
      addNarrowTile(left, right, offset, count, stride, matrix, row * stride + column, negative);
    }
  }

  private static void addWideTile(
      float[] left,
      float[] right,
      int offset,
      int count,
      int stride,
      float[] matrix,
      int target,
      boolean negative) {
    int row = target / stride;
    int column = target % stride;
    FloatVector sum00 = FloatVector.zero(SPECIES);
    FloatVector sum01 = FloatVector.zero(SPECIES);
    FloatVector sum10 = FloatVector.zero(SPECIES);
    FloatVector sum11 = FloatVector.zero(SPECIES);
    FloatVector sum20 = FloatVector.zero(SPECIES);
    FloatVector sum21 = FloatVector.zero(SPECIES);
    FloatVector sum30 = FloatVector.zero(SPECIES);
    FloatVector sum31 = FloatVector.zero(SPECIES);
    FloatVector sum40 = FloatVector.zero(SPECIES);
    FloatVector sum41 = FloatVector.zero(SPECIES);
    FloatVector sum50 = FloatVector.zero(SPECIES);
    FloatVector sum51 = FloatVector.zero(SPECIES);
    FloatVector sum60 = FloatVector.zero(SPECIES);
    FloatVector sum61 = FloatVector.zero(SPECIES);
    FloatVector sum70 = FloatVector.zero(SPECIES);
    FloatVector sum71 = FloatVector.zero(SPECIES);
    for (int index = 0; index < count; index++) {
      int start = offset + index * stride;
      int scalar = start + row;
      FloatVector right0 = load(right, start + column);
      FloatVector right1 = load(right, start + column + LANES);
      FloatVector left0 = FloatVector.broadcast(SPECIES, left[scalar]);
      sum00 = right0.fma(left0, sum00);
      sum01 = right1.fma(left0, sum01);
      FloatVector left1 = FloatVector.broadcast(SPECIES, left[scalar + 1]);
      sum10 = right0.fma(left1, sum10);
      sum11 = right1.fma(left1, sum11);
      FloatVector left2 = FloatVector.broadcast(SPECIES, left[scalar + 2]);
      sum20 = right0.fma(left2, sum20);
      sum21 = right1.fma(left2, sum21);
      FloatVector left3 = FloatVector.broadcast(SPECIES, left[scalar + 3]);
      sum30 = right0.fma(left3, sum30);
      sum31 = right1.fma(left3, sum31);
      FloatVector left4 = FloatVector.broadcast(SPECIES, left[scalar + 4]);
      sum40 = right0.fma(left4, sum40);
      sum41 = right1.fma(left4, sum41);
      FloatVector left5 = FloatVector.broadcast(SPECIES, left[scalar + 5]);
      sum50 = right0.fma(left5, sum50);
      sum51 = right1.fma(left5, sum51);
      FloatVector left6 = FloatVector.broadcast(SPECIES, left[scalar + 6]);
      sum60 = right0.fma(left6, sum60);
      sum61 = right1.fma(left6, sum61);
      FloatVector left7 = FloatVector.broadcast(SPECIES, left[scalar + 7]);
      sum70 = right0.fma(left7, sum70);
      sum71 = right1.fma(left7, sum71);
    }
    store(sum00, matrix, target, negative);
    store(sum01, matrix, target + LANES, negative);
    store(sum10, matrix, target + stride, negative);
    store(sum11, matrix, target + stride + LANES, negative);
    store(sum20, matrix, target + 2 * stride, negative);
    store(sum21, matrix, target + 2 * stride + LANES, negative);
    store(sum30, matrix, target + 3 * stride, negative);
    store(sum31, matrix, target + 3 * stride + LANES, negative);
    store(sum40, matrix, target + 4 * stride, negative);
    store(sum41, matrix, target + 4 * stride + LANES, negative);
    store(sum50, matrix, target + 5 * stride, negative);
    store(sum51, matrix, target + 5 * stride + LANES, negative);
    store(sum60, matrix, target + 6 * stride, negative);
    store(sum61, matrix, target + 6 * stride + LANES, negative);
    store(sum70, matrix, target + 7 * stride, negative);
    store(sum71, matrix, target + 7 * stride + LANES, negative);
  }

  private static void addNarrowTile(
      float[] left,
      float[] right,
      int offset,
      int count,
      int stride,
      float[] matrix,
      int target,
      boolean negative) {
    int row = target / stride;
    int column = target % stride;
    FloatVector sum0 = FloatVector.zero(SPECIES);
    FloatVector sum1 = FloatVector.zero(SPECIES);
    FloatVector sum2 = FloatVector.zero(SPECIES);
    FloatVector sum3 = FloatVector.zero(SPECIES);
    FloatVector sum4 = FloatVector.zero(SPECIES);
    FloatVector sum5 = FloatVector.zero(SPECIES);
    FloatVector sum6 = FloatVector.zero(SPECIES);
    FloatVector sum7 = FloatVector.zero(SPECIES);
    for (int index = 0; index < count; index++) {
      int start = offset + index * stride;
      int scalar = start + row;
      FloatVector right0 = load(right, start + column);
      FloatVector left0 = FloatVector.broadcast(SPECIES, left[scalar]);
      sum0 = right0.fma(left0, sum0);
      FloatVector left1 = FloatVector.broadcast(SPECIES, left[scalar + 1]);
      sum1 = right0.fma(left1, sum1);
      FloatVector left2 = FloatVector.broadcast(SPECIES, left[scalar + 2]);
      sum2 = right0.fma(left2, sum2);
      FloatVector left3 = FloatVector.broadcast(SPECIES, left[scalar + 3]);
      sum3 = right0.fma(left3, sum3);
      FloatVector left4 = FloatVector.broadcast(SPECIES, left[scalar + 4]);
      sum4 = right0.fma(left4, sum4);
      FloatVector left5 = FloatVector.broadcast(SPECIES, left[scalar + 5]);
      sum5 = right0.fma(left5, sum5);
      FloatVector left6 = FloatVector.broadcast(SPECIES, left[scalar + 6]);
      sum6 = right0.fma(left6, sum6);
      FloatVector left7 = FloatVector.broadcast(SPECIES, left[scalar + 7]);
      sum7 = right0.fma(left7, sum7);
    }
    store(sum0, matrix, target, negative);
    store(sum1, matrix, target + stride, negative);
    store(sum2, matrix, target + 2 * stride, negative);
    store(sum3, matrix, target + 3 * stride, negative);
    store(sum4, matrix, target + 4 * stride, negative);
    store(sum5, matrix, target + 5 * stride, negative);
    store(sum6, matrix, target + 6 * stride, negative);
    store(sum7, matrix, target + 7 * stride, negative);
  }

  private static void store(FloatVector sum, float[] matrix, int target, boolean negative) {
    FloatVector old = load(matrix, target);
    (negative ? old.sub(sum) : old.add(sum)).intoArray(matrix, target);
  }
}
