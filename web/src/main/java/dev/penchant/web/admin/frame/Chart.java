package dev.penchant.web.admin.frame;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a chart shows, as the configuration {@code charts.js} completes with colours and formats in
 * the browser. Not thread-safe.
 */
public final class Chart {
  /** The number of the colour for everything that is not shown by itself. */
  public static final int REST = -1;

  /** The number of the colour for the only thing that a chart shows. */
  public static final int ALONE = -2;

  /** How the values are drawn. */
  public enum Kind {
    /** Stacked to a whole. */
    AREA,
    LINE,
    /** Stacked bars. */
    BARS,
    /** A small line without axes. */
    SPARK
  }

  /** What the values are. */
  public enum Unit {
    /** 0 to 1, written in percent. */
    SHARE,
    COUNT
  }

  private final Kind kind;
  private final Unit unit;
  private final List<String> labels;
  private final List<JsonObject> sets = new ArrayList<>();
  private final List<JsonObject> marks = new ArrayList<>();
  private final Map<String, Object> hints = new LinkedHashMap<>();

  public Chart(Kind kind, Unit unit, List<String> labels) {
    this.kind = kind;
    this.unit = unit;
    this.labels = List.copyOf(labels);
  }

  /**
   * Adds a series.
   *
   * @param colour the number of its colour, a topic's index for a topic, {@link #REST} or {@link
   *     #ALONE}
   * @param values one per label; NaN where there is none
   */
  public Chart series(String name, int colour, double... values) {
    if (values.length != labels.size()) {
      throw new IllegalArgumentException(
          "%d values for %d labels".formatted(values.length, labels.size()));
    }
    JsonArrayBuilder data = Json.createArrayBuilder();
    Arrays.stream(values).forEach(value -> addValue(data, value));
    sets.add(
        Json.createObjectBuilder()
            .add("label", name)
            .add("topic", colour)
            .add("data", data)
            .build());
    return this;
  }

  /**
   * Adds an interval, drawn as a band behind the line of the same colour; its ends are told with
   * the values of the series added just before it.
   *
   * @param low one per label; NaN where there is none
   * @param high as many
   */
  public Chart band(int colour, double[] low, double[] high) {
    addEnd("low", colour, low);
    addEnd("high", colour, high);
    return this;
  }

  private void addEnd(String end, int colour, double[] values) {
    series(end, colour, values);
    int last = sets.size() - 1;
    sets.set(last, Json.createObjectBuilder(sets.get(last)).add("band", end).build());
  }

  /** Sets what lies from this label on visibly apart, as foretold. */
  public Chart forecastFrom(OptionalInt index, String name) {
    index.ifPresent(
        at -> {
          hints.put("forecastFrom", at);
          hints.put("forecastName", name);
        });
    return this;
  }

  /** Plants a flag with a short text at a label. */
  public Chart mark(int index, String text) {
    marks.add(Json.createObjectBuilder().add("index", index).add("text", text).build());
    return this;
  }

  /** Titles the axis of values. */
  public Chart axis(String title) {
    hints.put("axis", title);
    return this;
  }

  /** Gives the axis of values a width in pixels, so that charts above each other line up. */
  public Chart axisWidth(int pixels) {
    hints.put("axisWidth", pixels);
    return this;
  }

  /** For a chart a few lines of text high. */
  public Chart low() {
    hints.put("low", true);
    return this;
  }

  /** As a JSON object that may stand within a script element. */
  public String json() {
    return Json.createObjectBuilder()
        .add("type", kind == Kind.BARS ? "bar" : "line")
        .add(
            "data",
            Json.createObjectBuilder()
                .add("labels", Json.createArrayBuilder(labels))
                .add("datasets", Json.createArrayBuilder(sets)))
        .add(
            "penchant",
            Json.createObjectBuilder(hints)
                .add("kind", lower(kind))
                .add("unit", lower(unit))
                .add("marks", Json.createArrayBuilder(marks)))
        .build()
        .toString()
        .replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static void addValue(JsonArrayBuilder data, double value) {
    if (Double.isNaN(value)) {
      data.addNull();
      return;
    }
    data.add(Math.round(value * 1e5) / 1e5);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
