package dev.penchant.modeling.kernel;

import static dev.penchant.modeling.kernel.SimdKernels.LANES;
import static dev.penchant.modeling.kernel.SimdKernels.innerProduct;
import static dev.penchant.modeling.kernel.SimdKernels.load;
import static dev.penchant.modeling.kernel.SimdKernels.sumInAllLanes;

import jdk.incubator.vector.FloatVector;

/**
 * sum += Σ (target_i − extra_i (row_i·vector)) row_i, the loop that conjugate gradient spends its
 * time in. For the two usual ranks everything but the row's memory stays in registers; the sum of
 * lanes is never moved out of its vector register either, since it is needed in all lanes next.
 */
final class SimdResiduals {
  private SimdResiduals() {}

  static void add(
      float[] rows,
      int stride,
      int[] indexes,
      int count,
      float[] target,
      float[] extra,
      float[] vector,
      float[] sum) {
    if (stride == 4 * LANES) {
      addOfFourVectors(rows, indexes, count, target, extra, vector, sum);
    } else if (stride == 8 * LANES) {
      addOfEightVectors(rows, indexes, count, target, extra, vector, sum);
    } else {
      addOfAnyLength(rows, stride, indexes, count, target, extra, vector, sum);
    }
  }

  /** The row's factor of its own vector, in all lanes: target − extra · inner. */
  private static FloatVector scale(FloatVector products, float target, float extra) {
    return sumInAllLanes(products).mul(-extra).add(target);
  }

  /** Rank 64 with vectors of 512 bits: row, vector and sum are in twelve registers. */
  private static void addOfFourVectors(
      float[] rows,
      int[] indexes,
      int count,
      float[] target,
      float[] extra,
      float[] vector,
      float[] sum) {
    FloatVector vector0 = load(vector, 0);
    FloatVector vector1 = load(vector, LANES);
    FloatVector vector2 = load(vector, 2 * LANES);
    FloatVector vector3 = load(vector, 3 * LANES);
    FloatVector sum0 = load(sum, 0);
    FloatVector sum1 = load(sum, LANES);
    FloatVector sum2 = load(sum, 2 * LANES);
    FloatVector sum3 = load(sum, 3 * LANES);
    for (int index = 0; index < count; index++) {
      int offset = indexes[index] * 4 * LANES;
      FloatVector row0 = load(rows, offset);
      FloatVector row1 = load(rows, offset + LANES);
      FloatVector row2 = load(rows, offset + 2 * LANES);
      FloatVector row3 = load(rows, offset + 3 * LANES);
      FloatVector products =
          row1.fma(vector1, row0.mul(vector0)).add(row3.fma(vector3, row2.mul(vector2)));
      FloatVector scale = scale(products, target[index], extra[index]);
      sum0 = row0.fma(scale, sum0);
      sum1 = row1.fma(scale, sum1);
      sum2 = row2.fma(scale, sum2);
      sum3 = row3.fma(scale, sum3);
    }
    sum0.intoArray(sum, 0);
    sum1.intoArray(sum, LANES);
    sum2.intoArray(sum, 2 * LANES);
    sum3.intoArray(sum, 3 * LANES);
  }

  /** Rank 128 with vectors of 512 bits: twenty-four of the thirty-two registers. */
  private static void addOfEightVectors(
      float[] rows,
      int[] indexes,
      int count,
      float[] target,
      float[] extra,
      float[] vector,
      float[] sum) {
    FloatVector vector0 = load(vector, 0);
    FloatVector vector1 = load(vector, LANES);
    FloatVector vector2 = load(vector, 2 * LANES);
    FloatVector vector3 = load(vector, 3 * LANES);
    FloatVector vector4 = load(vector, 4 * LANES);
    FloatVector vector5 = load(vector, 5 * LANES);
    FloatVector vector6 = load(vector, 6 * LANES);
    FloatVector vector7 = load(vector, 7 * LANES);
    FloatVector sum0 = load(sum, 0);
    FloatVector sum1 = load(sum, LANES);
    FloatVector sum2 = load(sum, 2 * LANES);
    FloatVector sum3 = load(sum, 3 * LANES);
    FloatVector sum4 = load(sum, 4 * LANES);
    FloatVector sum5 = load(sum, 5 * LANES);
    FloatVector sum6 = load(sum, 6 * LANES);
    FloatVector sum7 = load(sum, 7 * LANES);
    for (int index = 0; index < count; index++) {
      int offset = indexes[index] * 8 * LANES;
      FloatVector row0 = load(rows, offset);
      FloatVector row1 = load(rows, offset + LANES);
      FloatVector row2 = load(rows, offset + 2 * LANES);
      FloatVector row3 = load(rows, offset + 3 * LANES);
      FloatVector row4 = load(rows, offset + 4 * LANES);
      FloatVector row5 = load(rows, offset + 5 * LANES);
      FloatVector row6 = load(rows, offset + 6 * LANES);
      FloatVector row7 = load(rows, offset + 7 * LANES);
      FloatVector even = row2.fma(vector2, row0.mul(vector0));
      FloatVector odd = row3.fma(vector3, row1.mul(vector1));
      even = row6.fma(vector6, row4.fma(vector4, even));
      odd = row7.fma(vector7, row5.fma(vector5, odd));
      FloatVector scale = scale(even.add(odd), target[index], extra[index]);
      sum0 = row0.fma(scale, sum0);
      sum1 = row1.fma(scale, sum1);
      sum2 = row2.fma(scale, sum2);
      sum3 = row3.fma(scale, sum3);
      sum4 = row4.fma(scale, sum4);
      sum5 = row5.fma(scale, sum5);
      sum6 = row6.fma(scale, sum6);
      sum7 = row7.fma(scale, sum7);
    }
    sum0.intoArray(sum, 0);
    sum1.intoArray(sum, LANES);
    sum2.intoArray(sum, 2 * LANES);
    sum3.intoArray(sum, 3 * LANES);
    sum4.intoArray(sum, 4 * LANES);
    sum5.intoArray(sum, 5 * LANES);
    sum6.intoArray(sum, 6 * LANES);
    sum7.intoArray(sum, 7 * LANES);
  }

  /** Of any rank: the row is read twice, the second time from the first-level cache. */
  private static void addOfAnyLength(
      float[] rows,
      int stride,
      int[] indexes,
      int count,
      float[] target,
      float[] extra,
      float[] vector,
      float[] sum) {
    for (int index = 0; index < count; index++) {
      int offset = indexes[index] * stride;
      FloatVector inner = innerProduct(rows, offset, vector, 0, stride);
      FloatVector scale = inner.mul(-extra[index]).add(target[index]);
      for (int factor = 0; factor < stride; factor += LANES) {
        load(rows, offset + factor).fma(scale, load(sum, factor)).intoArray(sum, factor);
      }
    }
  }
}
