package dev.penchant.lab.bench;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Seconds of repeated rounds: the usual and the best. */
public record Spread(double median, double minimum) {

  /**
   * @throws IllegalArgumentException if there is none
   */
  static Spread of(List<Double> seconds) {
    if (seconds.isEmpty()) {
      throw new IllegalArgumentException("no round was measured; ask for more of them");
    }
    List<Double> sorted = seconds.stream().sorted().toList();
    return new Spread(sorted.get(sorted.size() / 2), sorted.get(0));
  }

  JsonObjectBuilder json() {
    return Json.createObjectBuilder().add("median", median).add("minimum", minimum);
  }
}
