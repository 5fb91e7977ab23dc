package dev.penchant.web.api.job;

import dev.penchant.ingestion.SimulationSettings;
import dev.penchant.web.api.json.JsonFields;
import jakarta.json.JsonObject;
import java.util.Set;

/** How a simulation stands in a body: every field has the demo's value as its default. */
final class SimulationBody {
  private static final Set<String> FIELDS =
      Set.of("users", "topics", "itemsPerTopic", "months", "eventsPerUserAndMonth", "seed");

  private SimulationBody() {}

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
