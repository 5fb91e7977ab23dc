package dev.penchant.modeling.sales;

import java.util.Objects;

/**
 * Sales of many things as observed, and of the periods after the last full one as foretold.
 * Immutable and thread-safe as long as the array given to it is left alone.
 *
 * @param observed by row
 * @param expected rows × {@link #HORIZON}: the mean foretold
 * @param low rows × {@link #HORIZON}: lower end of the 80 % interval
 * @param high rows × {@link #HORIZON}: its upper end
 */
public record SalesTable(
    SalesSeries observed, float[] expected, float[] low, float[] high, SalesReport report) {
  /** How many periods ahead are foretold; the first may have begun. */
  public static final int HORIZON = 3;

  /**
   * @throws IllegalArgumentException if the shapes do not fit together
   */
  public SalesTable {
    Objects.requireNonNull(report, "report");
    int expectedLength = observed.rowCount() * HORIZON;
    if (expected.length != expectedLength
        || low.length != expectedLength
        || high.length != expectedLength) {
      throw new IllegalArgumentException(
          "%d rows of %d periods do not fit %d, %d and %d values"
              .formatted(observed.rowCount(), HORIZON, expected.length, low.length, high.length));
    }
  }

  /**
   * The mean foretold.
   *
   * @param ahead 0 for the first period after the last full one, below {@link #HORIZON}
   */
  public float expected(int row, int ahead) {
    return expected[row * HORIZON + ahead];
  }

  /** The lower end of the 80 % interval around {@link #expected}. */
  public float low(int row, int ahead) {
    return low[row * HORIZON + ahead];
  }

  /** The upper end of the 80 % interval around {@link #expected}. */
  public float high(int row, int ahead) {
    return high[row * HORIZON + ahead];
  }
}
