package dev.penchant.modeling.artifact;

import dev.penchant.domain.shop.ShopId;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The manifest as JSON, which people can read too. */
final class ManifestJson {
  private ManifestJson() {}

  static JsonObject of(Manifest manifest) {
    return Json.createObjectBuilder()
        .add("format", BinaryWriter.FORMAT_VERSION)
        .add("shop", manifest.shop().value())
        .add("version", manifest.version())
        .add("provenance", of(manifest.provenance()))
        .add("files", JsonFile.ofStamps(manifest.files()))
        .build();
  }

  /**
   * @throws UnreadableModel if it was written by a newer version of Penchant
   */
  static Manifest parse(JsonObject json) {
    int format = json.getInt("format");
    if (format < 1 || format > BinaryWriter.FORMAT_VERSION) {
      throw new UnreadableModel(
          "The model has format %d, but this version of Penchant reads formats 1 to %d"
              .formatted(format, BinaryWriter.FORMAT_VERSION));
    }
    return new Manifest(
        new ShopId(json.getString("shop")),
        json.getJsonNumber("version").longValueExact(),
        JsonFile.toStamps(json.getJsonObject("files")),
        provenance(json.getJsonObject("provenance")));
  }

  private static JsonObject of(Provenance provenance) {
    Provenance.Data data = provenance.data();
    Provenance.Machine machine = provenance.machine();
    JsonObjectBuilder durations = Json.createObjectBuilder();
    provenance.durations().forEach((step, time) -> durations.add(step, time.toString()));
    return Json.createObjectBuilder()
        .add("job", provenance.jobId())
        .add("seed", provenance.seed())
        .add(
            "data",
            Json.createObjectBuilder()
                .add("firstEvent", data.firstEvent().toString())
                .add("lastEvent", data.lastEvent().toString())
                .add("events", data.eventCount())
                .add("users", data.userCount())
                .add("items", data.itemCount()))
        .add("hyperparameters", JsonFile.ofTexts(provenance.hyperparameters()))
        .add("codeVersion", provenance.codeVersion())
        .add(
            "machine",
            Json.createObjectBuilder()
                .add("java", machine.java())
                .add("operatingSystem", machine.operatingSystem())
                .add("architecture", machine.architecture())
                .add("engine", machine.engine())
                .add("device", machine.device()))
        .add("durations", durations)
        .add("startedAt", provenance.startedAt().toString())
        .add("completedAt", provenance.completedAt().toString())
        .build();
  }

  private static Provenance provenance(JsonObject json) {
    JsonObject data = json.getJsonObject("data");
    JsonObject machine = json.getJsonObject("machine");
    Map<String, Duration> durations = new LinkedHashMap<>();
    JsonFile.toTexts(json.getJsonObject("durations"))
        .forEach((step, time) -> durations.put(step, Duration.parse(time)));
    return new Provenance(
        json.getJsonNumber("job").longValueExact(),
        json.getJsonNumber("seed").longValueExact(),
        new Provenance.Data(
            Instant.parse(data.getString("firstEvent")),
            Instant.parse(data.getString("lastEvent")),
            data.getJsonNumber("events").longValueExact(),
            data.getInt("users"),
            data.getInt("items")),
        JsonFile.toTexts(json.getJsonObject("hyperparameters")),
        json.getString("codeVersion"),
        new Provenance.Machine(
            machine.getString("java"),
            machine.getString("operatingSystem"),
            machine.getString("architecture"),
            machine.getString("engine"),
            machine.getString("device")),
        durations,
        Instant.parse(json.getString("startedAt")),
        Instant.parse(json.getString("completedAt")));
  }
}
