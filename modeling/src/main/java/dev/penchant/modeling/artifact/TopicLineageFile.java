package dev.penchant.modeling.artifact;

import dev.penchant.domain.interest.TopicId;
import dev.penchant.modeling.artifact.TopicLineage.Origin;
import dev.penchant.modeling.artifact.TopicLineage.Vanished;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** The lineage of a version's topics, as JSON. */
public final class TopicLineageFile {
  public static final String NAME = "topic-lineage.json";

  private TopicLineageFile() {}

  public static FileStamp write(Path folder, TopicLineage lineage) throws IOException {
    JsonArrayBuilder origins = Json.createArrayBuilder();
    for (Origin origin : lineage.origins()) {
      origins.add(
          Json.createObjectBuilder()
              .add("id", origin.id().toString())
              .add("affinity", origin.affinity()));
    }
    JsonArrayBuilder vanished = Json.createArrayBuilder();
    for (Vanished topic : lineage.vanished()) {
      vanished.add(
          Json.createObjectBuilder().add("id", topic.id().toString()).add("label", topic.label()));
    }
    JsonObjectBuilder json = Json.createObjectBuilder();
    lineage.former().ifPresent(version -> json.add("former", version));
    return JsonFile.write(
        folder.resolve(NAME), json.add("topics", origins).add("vanished", vanished).build());
  }

  /**
   * @throws UnreadableModel if the file is not what was written
   */
  public static TopicLineage read(Path folder, FileStamp stamp) {
    Path file = folder.resolve(NAME);
    Checksum.require(file, stamp);
    JsonObject json = JsonFile.read(file);
    List<Origin> origins =
        json.getJsonArray("topics").getValuesAs(JsonObject.class).stream()
            .map(
                topic ->
                    new Origin(
                        TopicId.parse(topic.getString("id")),
                        topic.getJsonNumber("affinity").doubleValue()))
            .toList();
    List<Vanished> vanished =
        json.getJsonArray("vanished").getValuesAs(JsonObject.class).stream()
            .map(
                topic ->
                    new Vanished(TopicId.parse(topic.getString("id")), topic.getString("label")))
            .toList();
    OptionalLong former =
        json.containsKey("former")
            ? OptionalLong.of(json.getJsonNumber("former").longValueExact())
            : OptionalLong.empty();
    return new TopicLineage(former, origins, vanished);
  }
}
