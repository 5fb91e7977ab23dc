package dev.penchant.modeling.kernel;

import static dev.penchant.modeling.kernel.SimdKernels.LANES;
import static dev.penchant.modeling.kernel.SimdKernels.SPECIES;
import static dev.penchant.modeling.kernel.SimdKernels.load;
import static dev.penchant.modeling.kernel.SimdKernels.sumInAllLanes;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * A = Uᵀ U and its solves, by rows of U. A strip of rows first takes the products of all finished
 * rows in register tiles ({@link SimdTile}), then its few own ones; so each element is loaded and
 * stored once a strip, not once a pivot. Vectors begin at multiples of their length; the part of a
 * finished row that lies left of the diagonal in its first vector is 0, which lets the solves run
 * over whole vectors.
 */
final class SimdCholesky {
  private static final int STRIP = SimdTile.ROWS;

  private SimdCholesky() {}

  static boolean factorize(float[] matrix, int stride) {
    for (int first = 0; first < stride; first += STRIP) {
      SimdOuterProducts.updateStrip(matrix, matrix, 0, first, stride, matrix, first, true);
      for (int pivot = first; pivot < first + STRIP; pivot++) {
        if (!finish(matrix, pivot, stride)) {
          return false;
        }
        for (int row = pivot + 1; row < first + STRIP; row++) {
          subtract(matrix, row, pivot, stride);
        }
      }
    }
    return true;
  }

  private static int firstVector(int column) {
    return column / LANES * LANES;
  }

  private static boolean finish(float[] matrix, int pivot, int stride) {
    int start = pivot * stride;
    float diagonal = matrix[start + pivot];
    if (!(diagonal > 0)) {
      return false;
    }
    FloatVector scale = FloatVector.broadcast(SPECIES, (float) (1 / Math.sqrt(diagonal)));
    for (int column = firstVector(pivot); column < stride; column += LANES) {
      load(matrix, start + column).mul(scale).intoArray(matrix, start + column);
    }
    Arrays.fill(matrix, start + firstVector(pivot), start + pivot, 0);
    return true;
  }

  private static void subtract(float[] matrix, int row, int pivot, int stride) {
    FloatVector scale = FloatVector.broadcast(SPECIES, -matrix[pivot * stride + row]);
    for (int column = firstVector(row); column < stride; column += LANES) {
      int target = row * stride + column;
      load(matrix, pivot * stride + column)
          .fma(scale, load(matrix, target))
          .intoArray(matrix, target);
    }
  }

  static void solve(float[] factorized, float[] vector, int stride) {
    for (int pivot = 0; pivot < stride; pivot++) {
      int start = pivot * stride;
      float value = vector[pivot] / factorized[start + pivot];
      FloatVector scale = FloatVector.broadcast(SPECIES, -value);
      for (int column = firstVector(pivot); column < stride; column += LANES) {
        load(factorized, start + column).fma(scale, load(vector, column)).intoArray(vector, column);
      }
      vector[pivot] = value;
    }
    for (int pivot = stride - 1; pivot >= 0; pivot--) {
      int start = pivot * stride;
      float value = vector[pivot];
      vector[pivot] = 0;
      FloatVector products = FloatVector.zero(SPECIES);
      for (int column = firstVector(pivot); column < stride; column += LANES) {
        products = load(factorized, start + column).fma(load(vector, column), products);
      }
      vector[pivot] = (value - sumInAllLanes(products).lane(0)) / factorized[start + pivot];
    }
  }
}
