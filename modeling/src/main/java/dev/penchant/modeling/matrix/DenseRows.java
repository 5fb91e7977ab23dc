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
      int row = 0;
      for (; row + 4 <= rowCount; row += 4) {
        addFourRows(coefficients, row, start, end, scores);
      }
      for (; row < rowCount; row++) {
        addRow(coefficients[row], row * itemCount, start, end, scores);
      }
    }
  }

  /** Four rows at once, so that a score is read and written once for four multiplications. */
  private void addFourRows(float[] coefficients, int row, int start, int end, float[] scores) {
    float first = coefficients[row];
    float second = coefficients[row + 1];
    float third = coefficients[row + 2];
    float fourth = coefficients[row + 3];
    if (first == 0 && second == 0 && third == 0 && fourth == 0) {
      return;
    }
    int firstRow = row * itemCount;
    int secondRow = firstRow + itemCount;
    int thirdRow = secondRow + itemCount;
    int fourthRow = thirdRow + itemCount;
    for (int item = start; item < end; item++) {
      scores[item] +=
          first * values[firstRow + item]
              + second * values[secondRow + item]
              + third * values[thirdRow + item]
              + fourth * values[fourthRow + item];
    }
  }

  private void addRow(float coefficient, int offset, int start, int end, float[] scores) {
    for (int item = start; item < end; item++) {
      scores[item] += coefficient * values[offset + item];
    }
  }
}
