package dev.penchant.modeling.als;

import dev.penchant.modeling.matrix.InteractionMatrix;

/**
 * What the least-squares system of one row needs of its interactions, filled in per row and reused:
 * with confidence c = 1 + α|r| and preference p = 1 for r above 0, else 0,
 *
 * <ul>
 *   <li>{@code extra} = c − 1, by which an observed cell counts for more than an unobserved one,
 *   <li>{@code target} = c · p, its part of the right side.
 * </ul>
 *
 * Departure from the paper, which knows no negative r: a strength below 0 (a dislike, a return) is
 * a confident preference of 0. One per worker; not thread-safe.
 */
final class RowWeights {
  private final float alpha;
  int count;
  int[] columns = new int[0];
  float[] extra = new float[0];
  float[] target = new float[0];

  /** As long as {@code target}: the targets of a product that has none. */
  float[] zeros = new float[0];

  RowWeights(double alpha) {
    this.alpha = (float) alpha;
  }

  void load(InteractionMatrix matrix, int row) {
    int start = matrix.rowStart(row);
    reserve(matrix.rowLength(row));
    for (int index = 0; index < count; index++) {
      set(index, matrix.column(start + index), matrix.strength(start + index));
    }
  }

  void load(int[] items, float[] strengths) {
    reserve(items.length);
    for (int index = 0; index < count; index++) {
      set(index, items[index], strengths[index]);
    }
  }

  private void reserve(int size) {
    count = size;
    if (columns.length < size) {
      int capacity = size + (size >> 1);
      columns = new int[capacity];
      extra = new float[capacity];
      target = new float[capacity];
      zeros = new float[capacity];
    }
  }

  private void set(int index, int column, float strength) {
    columns[index] = column;
    extra[index] = alpha * Math.abs(strength);
    target[index] = strength > 0 ? 1 + extra[index] : 0;
  }
}
