package dev.penchant.lab.bench;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What one side of a comparison reached.
 *
 * @param name kernel or peer
 * @param timing of one round
 * @param measures quality and throughput by name, in the order to show; those that are not finite
 *     are left out, as the rate of a round shorter than a tick of the processor's clock
 * @param peakMegabytes the most memory the process held until this side was done: a peer's holds
 *     what we did before it, too; empty where the system does not say
 */
public record Figures(
    String name, Timing timing, Map<String, Double> measures, OptionalLong peakMegabytes) {

  /** Of a side that is done now. */
  public Figures(String name, Timing timing, Map<String, Double> measures) {
    this(name, timing, measures, Machine.current().peakMegabytes());
  }

  public Figures {
    measures = new LinkedHashMap<>(measures);
    measures.values().removeIf(measure -> !Double.isFinite(measure));
  }

  JsonObjectBuilder json() {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("name", name)
            .add("wall", timing.wall().json())
            .add("cpu", timing.cpu().json());
    measures.forEach(json::add);
    peakMegabytes.ifPresent(peak -> json.add("peakResidentMegabytes", peak));
    return json;
  }
}
