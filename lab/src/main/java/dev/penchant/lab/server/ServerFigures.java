package dev.penchant.lab.server;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What was measured so far, each figure beside what it is held to. */
final class ServerFigures {
  private final List<Figure> figures = new ArrayList<>();
  private final PrintWriter out;

  ServerFigures(PrintWriter out) {
    this.out = out;
  }

  /**
   * @param reference the same of the plainest thing that does the work, in this run
   * @param target of value / reference; a rate should be at least, a time at most that
   */
  private record Figure(
      String name, String unit, double value, OptionalDouble reference, OptionalDouble target) {
    JsonObject json() {
      var json = Json.createObjectBuilder().add("name", name).add("unit", unit).add("value", value);
      reference.ifPresent(plain -> json.add("reference", plain).add("ratio", value / plain));
      target.ifPresent(wanted -> json.add("target", wanted));
      return json.build();
    }
  }

  void add(String name, String unit, double value) {
    put(new Figure(name, unit, value, OptionalDouble.empty(), OptionalDouble.empty()));
  }

  void add(String name, String unit, double value, double reference, double target) {
    put(new Figure(name, unit, value, OptionalDouble.of(reference), OptionalDouble.of(target)));
  }

  private void put(Figure figure) {
    figures.add(figure);
    out.printf(Locale.ROOT, "%-52s %,12.2f %s", figure.name, figure.value, figure.unit);
    figure.reference.ifPresent(
        plain ->
            out.printf(
                Locale.ROOT,
                "   beside %,.2f: %.2f (target %.2f)",
                plain,
                figure.value / plain,
                figure.target.orElseThrow()));
    out.println();
    out.flush();
  }

  JsonArrayBuilder json() {
    JsonArrayBuilder all = Json.createArrayBuilder();
    figures.forEach(figure -> all.add(figure.json()));
    return all;
  }
}
