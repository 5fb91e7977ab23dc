package dev.penchant.modeling.matrix;

import java.util.Arrays;

/** Scratch memory to sort one row's interactions by column. Not thread-safe. */
final class SortedRow {
  private long[] keys = new long[16];
  private float[] values = new float[16];

  /**
   * Writes the interactions at {@code from … to−1} by ascending column, those of the same column
   * added up in their order, to {@code target} on, which is no later than {@code from}.
   *
   * @return how many columns there are
   */
  int merge(int[] columns, float[] strengths, int from, int to, int target) {
    int length = to - from;
    if (keys.length < length) {
      keys = new long[length + (length >> 1)];
      values = new float[length + (length >> 1)];
    }
    for (int index = 0; index < length; index++) {
      // the place in the row is part of the key, so that equal columns keep their order
      keys[index] = (long) columns[from + index] << Integer.SIZE | index;
      values[index] = strengths[from + index];
    }
    Arrays.sort(keys, 0, length);
    int end = target;
    for (int index = 0; index < length; index++) {
      int column = (int) (keys[index] >> Integer.SIZE);
      float strength = values[(int) keys[index]];
      if (end > target && columns[end - 1] == column) {
        strengths[end - 1] += strength;
      } else {
        columns[end] = column;
        strengths[end++] = strength;
      }
    }
    return end - target;
  }
}
