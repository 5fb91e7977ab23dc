package dev.penchant.modeling.search;

import java.util.List;

/**
 * One setting a search may vary.
 *
 * @param values to try, in an order in which neighbours are alike
 * @param start the one to begin with, among the values
 * @param core whether changing it means training anew; the others only change how a trained model
 *     is asked
 */
public record Dimension(String name, List<Double> values, double start, boolean core) {
  public Dimension {
    values = List.copyOf(values);
    if (!values.contains(start)) {
      throw new IllegalArgumentException(
          "%s cannot start with %s: not one of %s".formatted(name, start, values));
    }
  }

  /** The value closest to a number. */
  double nearest(double number) {
    double best = values.get(0);
    for (double value : values) {
      if (distance(value, number) < distance(best, number)) {
        best = value;
      }
    }
    return best;
  }

  private static double distance(double one, double other) {
    return one == other ? 0 : Math.abs(one - other);
  }

  /** A setting of training. */
  public static Dimension core(String name, double start, Double... values) {
    return new Dimension(name, List.of(values), start, true);
  }

  /** A setting of asking. */
  public static Dimension asking(String name, double start, Double... values) {
    return new Dimension(name, List.of(values), start, false);
  }
}
