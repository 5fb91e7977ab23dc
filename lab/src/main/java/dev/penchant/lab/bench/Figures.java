package dev.penchant.lab.bench;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;

/**
 * What one side of a comparison reached.
 *
 * @param name kernel or peer
 * @param timing of one round
 * @param measures quality and throughput by name, in the order to show
 */
public record Figures(String name, Timing timing, Map<String, Double> measures) {

  JsonObjectBuilder json() {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("name", name)
            .add("wall", timing.wall().json())
            .add("cpu", timing.cpu().json());
    measures.forEach(json::add);
    return json;
  }
}
