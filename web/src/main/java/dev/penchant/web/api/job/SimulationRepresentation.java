package dev.penchant.web.api.job;

import dev.penchant.ingestion.SimulationSettings;
import dev.penchant.web.api.json.JsonFields;
import jakarta.json.JsonObject;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A simulated shop as the API takes it; every field has a default. */
@Schema(name = "Simulation")
public record SimulationRepresentation(
    @Schema(minimum = "1", maximum = "1000000", defaultValue = "2000") int users,
    @Schema(
            minimum = "2",
            maximum = "12",
            defaultValue = "12",
            description = "Interests planted, each a category of the catalog")
        int topics,
    @Schema(minimum = "10", maximum = "200", defaultValue = "60") int itemsPerTopic,
    @Schema(
            minimum = "2",
            maximum = "60",
            defaultValue = "12",
            description = "Of behaviour, the last one ending now")
        int months,
    @Schema(maximum = "1000", defaultValue = "8.5", description = "The mean; above 0")
        double eventsPerUserAndMonth,
    @Schema(defaultValue = "20261101", description = "The same seed and size give the same shop")
        long seed) {
  private static final Set<String> FIELDS =
      Set.of("users", "topics", "itemsPerTopic", "months", "eventsPerUserAndMonth", "seed");

  static SimulationSettings settings(JsonObject body) {
    SimulationSettings demo = SimulationSettings.demo();
    JsonFields fields = new JsonFields(body, FIELDS);
    long users = fields.integer("users", 1, 1_000_000).orElse((long) demo.users());
    long topics = fields.integer("topics", 2, 12).orElse((long) demo.topics());
    long items = fields.integer("itemsPerTopic", 10, 200).orElse((long) demo.itemsPerTopic());
    long months = fields.integer("months", 2, 60).orElse((long) demo.months());
    double events =
        fields.number("eventsPerUserAndMonth", 0.01, 1_000).orElse(demo.eventsPerUserAndMonth());
    long seed = fields.integer("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(demo.seed());
    fields.requireValid();
    return new SimulationSettings(
        (int) users, (int) topics, (int) items, (int) months, events, seed);
  }
}
