package dev.penchant.modeling.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The settings of a model by name; what a search varies and provenance records. Immutable. */
public record ModelSettings(Map<String, Double> values) {
  public ModelSettings {
    values = Map.copyOf(values);
  }

  /**
   * The value.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public double get(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no setting %s in %s".formatted(name, this));
    }
    return value;
  }

  /** The value as a whole number. */
  public int whole(String name) {
    return (int) Math.round(get(name));
  }

  public ModelSettings with(String name, double value) {
    Map<String, Double> changed = new TreeMap<>(values);
    changed.put(name, value);
    return new ModelSettings(changed);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if it is not of that form
   */
  public static ModelSettings parse(String text) {
    Map<String, Double> values = new TreeMap<>();
    for (String word : text.isBlank() ? new String[0] : text.strip().split(" ")) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("\"%s\" is no name=value".formatted(word));
      }
      values.put(word.substring(0, equals), Double.valueOf(word.substring(equals + 1)));
    }
    return new ModelSettings(values);
  }

  /**
   * Known settings in terms of these dimensions: the nearest of each dimension's values, its start
   * where nothing is known.
   */
  public ModelSettings within(List<Dimension> dimensions) {
    Map<String, Double> nearest = new TreeMap<>();
    for (Dimension dimension : dimensions) {
      Double known = values.get(dimension.name());
      nearest.put(dimension.name(), known == null ? dimension.start() : dimension.nearest(known));
    }
    return new ModelSettings(nearest);
  }

  /** {@code name=value} in the order of the names. */
  @Override
  public String toString() {
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(entry -> "%s=%s".formatted(entry.getKey(), number(entry.getValue())))
            .collect(Collectors.joining(" "));
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
