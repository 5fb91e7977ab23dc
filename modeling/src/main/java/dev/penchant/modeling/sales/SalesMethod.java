package dev.penchant.modeling.sales;

import java.util.Arrays;

/** How the sales of a period to come can be foretold. */
public enum SalesMethod {
  /** What was sold in the last period. */
  LAST_PERIOD("last-period"),
  /** The mean of all periods since the thing could be sold. */
  MEAN("mean"),
  /** What was sold in the same period a season ago. */
  SEASONAL_NAIVE("seasonal-naive"),
  /** {@link SmoothedSales}. */
  GAMMA_POISSON("gamma-poisson");

  private final String label;

  SalesMethod(String label) {
    this.label = label;
  }

  /** The name in reports and files. */
  public String label() {
    return label;
  }

  /** Whether it learns nothing: what a model has to beat. */
  public boolean isNaive() {
    return this != GAMMA_POISSON;
  }

  /**
   * The method of this label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static SalesMethod ofLabel(String label) {
    return Arrays.stream(values())
        .filter(method -> method.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no sales forecast \"" + label + "\""));
  }
}
