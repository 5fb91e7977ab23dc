package dev.penchant.modeling.evaluation;

/** A 95 % interval, {@code low <= high}. */
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("no interval from %s to %s".formatted(low, high));
    }
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
