package dev.penchant.modeling.transition;

import dev.penchant.modeling.matrix.SquareMatrix;
import java.util.Arrays;

/** One row of sums in the shorter of two forms: only what is not 0, or all of it. */
record NextItems(int[] columns, float[] values) {
  /** A row filled by more than this is added faster whole. */
  private static final int DENSE_PART = 6;

  static NextItems of(float[] row) {
    int[] columns = new int[row.length];
    int count = 0;
    for (int column = 0; column < row.length; column++) {
      if (row[column] != 0) {
        columns[count++] = column;
      }
    }
    if (count > row.length / DENSE_PART) {
      return new NextItems(new int[0], row);
    }
    float[] values = new float[count];
    for (int index = 0; index < count; index++) {
      values[index] = row[columns[index]];
    }
    return new NextItems(Arrays.copyOf(columns, count), values);
  }

  /** target += factor · row. */
  void addTo(float factor, float[] target) {
    if (columns.length != values.length) {
      SquareMatrix.addRow(factor, values, target);
      return;
    }
    for (int index = 0; index < columns.length; index++) {
      target[columns[index]] += factor * values[index];
    }
  }
}
