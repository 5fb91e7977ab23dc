package dev.penchant.modeling.artifact;

import dev.penchant.domain.shop.ShopId;
import dev.penchant.modeling.Provenance;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
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
   * @throws UnreadableModel if it was written by a newer version of Penchant, or is no manifest
   */
  static Manifest parse(JsonObject json) {
    JsonMembers members = new JsonMembers(json);
    long format = members.number("format");
    if (format < 1 || format > BinaryWriter.FORMAT_VERSION) {
      throw new UnreadableModel(
          "it has format %d, but this version of Penchant reads formats 1 to %d"
              .formatted(format, BinaryWriter.FORMAT_VERSION));
    }
    return new Manifest(
        shop(members),
        members.number("version"),
        JsonFile.toStamps(members.object("files")),
        provenance(members.object("provenance")));
  }

  private static ShopId shop(JsonMembers members) {
    try {
      return new ShopId(members.text("shop"));
    } catch (IllegalArgumentException e) {
      throw members.lacks("shop", "shop's id");
    }
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

  private static Provenance provenance(JsonMembers members) {
    JsonMembers data = members.object("data");
    JsonMembers machine = members.object("machine");
    JsonMembers durations = members.object("durations");
    Map<String, Duration> durationByStep = new LinkedHashMap<>();
    durations.names().forEach(step -> durationByStep.put(step, durations.duration(step)));
    return new Provenance(
        members.number("job"),
        members.number("seed"),
        new Provenance.Data(
            data.instant("firstEvent"),
            data.instant("lastEvent"),
            data.number("events"),
            data.smallNumber("users"),
            data.smallNumber("items")),
        members.object("hyperparameters").texts(),
        members.text("codeVersion"),
        new Provenance.Machine(
            machine.text("java"),
            machine.text("operatingSystem"),
            machine.text("architecture"),
            machine.text("engine"),
            machine.text("device")),
        durationByStep,
        members.instant("startedAt"),
        members.instant("completedAt"));
  }
}
