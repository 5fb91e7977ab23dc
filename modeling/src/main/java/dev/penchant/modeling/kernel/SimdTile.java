package dev.penchant.modeling.kernel;

import static dev.penchant.modeling.kernel.SimdKernels.LANES;
import static dev.penchant.modeling.kernel.SimdKernels.SPECIES;
import static dev.penchant.modeling.kernel.SimdKernels.load;

import jdk.incubator.vector.FloatVector;

/**
 * A product of two matrices, Σ_i left_iᵀ right_i, for a tile of the result that stays in registers
 * while all products are added: {@value #ROWS} rows by {@link #COLUMNS} columns. Row i of the left
 * side is {@value #ROWS} numbers, each broadcast, row i of the right side one or two vectors: with
 * two, sixteen multiply-adds cost two loads and eight broadcasts, so that the arithmetic and not
 * the memory is the limit.
 *
 * <p>Every sum has its own variable, since only variables come to lie in registers: an array of
 * vectors lies in memory.
 */
final class SimdTile {
  static final int ROWS = 8;

  /** Sixteen sums and their operands need the 32 registers that come with vectors of 512 bits. */
  private static final boolean WIDE = LANES >= 16;

  static final int COLUMNS = WIDE ? 2 * LANES : LANES;

  private SimdTile() {}

  /**
   * @param leftOffset where row 0 of the left side begins; the next at a distance of {@code
   *     leftStep}
   * @param count rows of either side
   * @param target where the tile begins in the result, whose rows are {@code stride} apart
   * @param negative whether the product is taken from what the result holds, not added to it
   */
  static void multiply(
      float[] left,
      int leftOffset,
      int leftStep,
      float[] right,
      int rightOffset,
      int rightStep,
      int count,
      float[] result,
      int target,
      int stride,
      boolean negative) {
    if (WIDE) {
      multiplyTwoVectors(
          left,
          leftOffset,
          leftStep,
          right,
          rightOffset,
          rightStep,
          count,
          result,
          target,
          stride,
          negative);
    } else {
      multiplyOneVector(
          left,
          leftOffset,
          leftStep,
          right,
          rightOffset,
          rightStep,
          count,
          result,
          target,
          stride,
          negative);
    }
  }

  private static void multiplyTwoVectors(
      float[] left,
      int leftOffset,
      int leftStep,
      float[] right,
      int rightOffset,
      int rightStep,
      int count,
      float[] result,
      int target,
      int stride,
      boolean negative) {
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
      int scalar = leftOffset + index * leftStep;
      int vector = rightOffset + index * rightStep;
      FloatVector columns0 = load(right, vector);
      FloatVector columns1 = load(right, vector + LANES);
      FloatVector left0 = FloatVector.broadcast(SPECIES, left[scalar]);
      sum00 = columns0.fma(left0, sum00);
      sum01 = columns1.fma(left0, sum01);
      FloatVector left1 = FloatVector.broadcast(SPECIES, left[scalar + 1]);
      sum10 = columns0.fma(left1, sum10);
      sum11 = columns1.fma(left1, sum11);
      FloatVector left2 = FloatVector.broadcast(SPECIES, left[scalar + 2]);
      sum20 = columns0.fma(left2, sum20);
      sum21 = columns1.fma(left2, sum21);
      FloatVector left3 = FloatVector.broadcast(SPECIES, left[scalar + 3]);
      sum30 = columns0.fma(left3, sum30);
      sum31 = columns1.fma(left3, sum31);
      FloatVector left4 = FloatVector.broadcast(SPECIES, left[scalar + 4]);
      sum40 = columns0.fma(left4, sum40);
      sum41 = columns1.fma(left4, sum41);
      FloatVector left5 = FloatVector.broadcast(SPECIES, left[scalar + 5]);
      sum50 = columns0.fma(left5, sum50);
      sum51 = columns1.fma(left5, sum51);
      FloatVector left6 = FloatVector.broadcast(SPECIES, left[scalar + 6]);
      sum60 = columns0.fma(left6, sum60);
      sum61 = columns1.fma(left6, sum61);
      FloatVector left7 = FloatVector.broadcast(SPECIES, left[scalar + 7]);
      sum70 = columns0.fma(left7, sum70);
      sum71 = columns1.fma(left7, sum71);
    }
    add(sum00, result, target, negative);
    add(sum01, result, target + LANES, negative);
    add(sum10, result, target + stride, negative);
    add(sum11, result, target + stride + LANES, negative);
    add(sum20, result, target + 2 * stride, negative);
    add(sum21, result, target + 2 * stride + LANES, negative);
    add(sum30, result, target + 3 * stride, negative);
    add(sum31, result, target + 3 * stride + LANES, negative);
    add(sum40, result, target + 4 * stride, negative);
    add(sum41, result, target + 4 * stride + LANES, negative);
    add(sum50, result, target + 5 * stride, negative);
    add(sum51, result, target + 5 * stride + LANES, negative);
    add(sum60, result, target + 6 * stride, negative);
    add(sum61, result, target + 6 * stride + LANES, negative);
    add(sum70, result, target + 7 * stride, negative);
    add(sum71, result, target + 7 * stride + LANES, negative);
  }

  /** The same for {@link SimdKernels#LANES} columns. */
  static void multiplyOneVector(
      float[] left,
      int leftOffset,
      int leftStep,
      float[] right,
      int rightOffset,
      int rightStep,
      int count,
      float[] result,
      int target,
      int stride,
      boolean negative) {
    FloatVector sum0 = FloatVector.zero(SPECIES);
    FloatVector sum1 = FloatVector.zero(SPECIES);
    FloatVector sum2 = FloatVector.zero(SPECIES);
    FloatVector sum3 = FloatVector.zero(SPECIES);
    FloatVector sum4 = FloatVector.zero(SPECIES);
    FloatVector sum5 = FloatVector.zero(SPECIES);
    FloatVector sum6 = FloatVector.zero(SPECIES);
    FloatVector sum7 = FloatVector.zero(SPECIES);
    for (int index = 0; index < count; index++) {
      int scalar = leftOffset + index * leftStep;
      int vector = rightOffset + index * rightStep;
      FloatVector columns = load(right, vector);
      FloatVector left0 = FloatVector.broadcast(SPECIES, left[scalar]);
      sum0 = columns.fma(left0, sum0);
      FloatVector left1 = FloatVector.broadcast(SPECIES, left[scalar + 1]);
      sum1 = columns.fma(left1, sum1);
      FloatVector left2 = FloatVector.broadcast(SPECIES, left[scalar + 2]);
      sum2 = columns.fma(left2, sum2);
      FloatVector left3 = FloatVector.broadcast(SPECIES, left[scalar + 3]);
      sum3 = columns.fma(left3, sum3);
      FloatVector left4 = FloatVector.broadcast(SPECIES, left[scalar + 4]);
      sum4 = columns.fma(left4, sum4);
      FloatVector left5 = FloatVector.broadcast(SPECIES, left[scalar + 5]);
      sum5 = columns.fma(left5, sum5);
      FloatVector left6 = FloatVector.broadcast(SPECIES, left[scalar + 6]);
      sum6 = columns.fma(left6, sum6);
      FloatVector left7 = FloatVector.broadcast(SPECIES, left[scalar + 7]);
      sum7 = columns.fma(left7, sum7);
    }
    add(sum0, result, target, negative);
    add(sum1, result, target + stride, negative);
    add(sum2, result, target + 2 * stride, negative);
    add(sum3, result, target + 3 * stride, negative);
    add(sum4, result, target + 4 * stride, negative);
    add(sum5, result, target + 5 * stride, negative);
    add(sum6, result, target + 6 * stride, negative);
    add(sum7, result, target + 7 * stride, negative);
  }

  private static void add(FloatVector sum, float[] result, int target, boolean negative) {
    FloatVector old = load(result, target);
    (negative ? old.sub(sum) : old.add(sum)).intoArray(result, target);
  }
}
