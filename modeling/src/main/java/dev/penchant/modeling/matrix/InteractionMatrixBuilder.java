package dev.penchant.modeling.matrix;

/**
 * Collects interactions in any order; several of the same row and column add up. Used up by {@link
 * #build()}, so that what was collected does not stand in memory beside the matrix. Not
 * thread-safe.
 */
public final class InteractionMatrixBuilder {
  private final int rowCount;
  private final int columnCount;
  private final Triples triples = new Triples();

  InteractionMatrixBuilder(int rowCount, int columnCount) {
    if (rowCount < 0 || columnCount < 0) {
      throw new IllegalArgumentException(
          "a matrix cannot be %d × %d".formatted(rowCount, columnCount));
    }
    this.rowCount = rowCount;
    this.columnCount = columnCount;
  }

  /**
   * @throws IndexOutOfBoundsException if the row or column is outside the matrix
   * @throws IllegalArgumentException if the strength is not finite
   * @throws IllegalStateException if the matrix was built
   */
  public InteractionMatrixBuilder add(int row, int column, double strength) {
    requireOpen();
    if (row < 0 || row >= rowCount || column < 0 || column >= columnCount) {
      throw new IndexOutOfBoundsException(
          "row %d, column %d is outside of %d × %d".formatted(row, column, rowCount, columnCount));
    }
    if (!Double.isFinite(strength)) {
      throw new IllegalArgumentException(
          "row %d, column %d: strength %s is not finite".formatted(row, column, strength));
    }
    triples.add(row, column, (float) strength);
    return this;
  }

  /**
   * The matrix of what was added; sums that cancel to 0 stay as interactions.
   *
   * @throws IllegalStateException if it was built before
   */
  public InteractionMatrix build() {
    return build(rowCount, columnCount);
  }

  /**
   * The same as a matrix of fewer rows and columns, where how many there are was not known before.
   *
   * @throws IndexOutOfBoundsException if a row is outside of it
   * @throws IllegalArgumentException if a column is
   */
  public InteractionMatrix build(int rows, int columns) {
    requireOpen();
    return triples.toMatrix(rows, columns);
  }

  private void requireOpen() {
    if (triples.isUsedUp()) {
      throw new IllegalStateException("the matrix was built; another one needs another builder");
    }
  }
}
