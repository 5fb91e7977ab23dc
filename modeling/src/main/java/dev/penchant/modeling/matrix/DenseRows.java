package dev.penchant.modeling.matrix;

/** Rows over all items, combined into one score per item. Immutable and thread-safe. */
public final class DenseRows {
  /** Scores of one block stay in the first-level cache while all rows pass over them. */
  private static final int BLOCK = 4096;

  private final int rowCount;
  private final int itemCount;
  private final float[] values;

  private DenseRows(int rowCount, int itemCount, float[] values) {
    this.rowCount = rowCount;
    this.itemCount = itemCount;
    this.values = values;
  }

  /** Rows that run over the items already. */
  public static DenseRows of(FactorMatrix rowsOverItems) {
    return new DenseRows(rowsOverItems.rowCount(), rowsOverItems.rank(), rowsOverItems.toArray());
  }

  /** A matrix with one row per item, turned. */
  public static DenseRows transposed(FactorMatrix rowPerItem) {
    int items = rowPerItem.rowCount();
    float[] turned = new float[items * rowPerItem.rank()];
    for (int item = 0; item < items; item++) {
      for (int row = 0; row < rowPerItem.rank(); row++) {
        turned[row * items + item] = rowPerItem.value(item, row);
      }
    }
    return new DenseRows(rowPerItem.rank(), items, turned);
  }

  public int rowCount() {
    return rowCount;
  }

  public int itemCount() {
    return itemCount;
  }

  /** scores[i] += Σ over rows of coefficients[row] · value(row, i). */
  public void addCombination(float[] coefficients, float[] scores) {
    if (coefficients.length != rowCount || scores.length != itemCount) {
      throw new IllegalArgumentException(
          "%d coefficients and %d scores do not fit %d rows of %d items"
              .formatted(coefficients.length, scores.length, rowCount, itemCount));
    }
    for (int start = 0; start < itemCount; start += BLOCK) {
      int end = Math.min(itemCount, start + BLOCK);
      for (int row = 0; row < rowCount; row++) {
        addRow(coefficients[row], row * itemCount, start, end, scores);
      }
    }
  }

  private void addRow(float coefficient, int offset, int start, int end, float[] scores) {
    if (coefficient == 0) {
      return;
    }
    for (int item = start; item < end; item++) {
      scores[item] += coefficient * values[offset + item];
    }
  }
}
