package dev.penchant.modeling.matrix;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * A dense matrix of {@code rowCount} vectors of {@code rank} numbers each, row-major in one array:
 * the factors of users or items, topics over items, profiles of users. Immutable and thread-safe.
 */
public final class FactorMatrix {
  private final int rowCount;
  private final int rank;
  private final float[] values;

  /**
   * Takes the array over; the caller must not change it afterwards.
   *
   * @throws IllegalArgumentException if the array is not of length {@code rowCount · rank} or holds
   *     a number that is not finite
   */
  public FactorMatrix(int rowCount, int rank, float[] values) {
    if (rowCount < 0 || rank < 1 || (long) rowCount * rank != values.length) {
      throw new IllegalArgumentException(
          "%d values are no matrix of %d × %d".formatted(values.length, rowCount, rank));
    }
    for (int index = 0; index < values.length; index++) {
      if (!Float.isFinite(values[index])) {
        throw new IllegalArgumentException(
            "row %d, factor %d is %s".formatted(index / rank, index % rank, values[index]));
      }
    }
    this.rowCount = rowCount;
    this.rank = rank;
    this.values = values;
  }

  public int rowCount() {
    return rowCount;
  }

  public int rank() {
    return rank;
  }

  /** Where the row begins in {@link #asBuffer} and {@link #toArray}. */
  public int offset(int row) {
    return row * rank;
  }

  public float value(int row, int factor) {
    return values[row * rank + factor];
  }

  /**
   * The inner product of a row with a vector of {@code rank} numbers, summed in double.
   *
   * @throws IllegalArgumentException if the vector is of another length
   */
  public double dot(int row, float[] vector) {
    if (vector.length != rank) {
      throw new IllegalArgumentException(
          "a vector of length %d does not fit rank %d".formatted(vector.length, rank));
    }
    double sum = 0;
    int offset = row * rank;
    for (int factor = 0; factor < rank; factor++) {
      sum += (double) values[offset + factor] * vector[factor];
    }
    return sum;
  }

  public float[] copyRow(int row) {
    return Arrays.copyOfRange(values, row * rank, row * rank + rank);
  }

  /** Copies one row into {@code target} from {@code targetOffset} on. */
  public void copyRow(int row, float[] target, int targetOffset) {
    System.arraycopy(values, row * rank, target, targetOffset, rank);
  }

  /** A copy of all rows. */
  public float[] toArray() {
    return values.clone();
  }

  /** A read-only view of all rows, without a copy. */
  public FloatBuffer asBuffer() {
    return FloatBuffer.wrap(values).asReadOnlyBuffer();
  }

  @Override
  public String toString() {
    return "FactorMatrix[%d × %d]".formatted(rowCount, rank);
  }
}
