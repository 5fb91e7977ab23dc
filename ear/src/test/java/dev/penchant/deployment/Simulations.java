package dev.penchant.deployment;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Shops to fill from the simulation. */
final class Simulations {
  private Simulations() {}

  /** Trains within seconds. */
  static JsonObject small() {
    return Json.createObjectBuilder().add("users", 300).add("months", 8).build();
  }
}
