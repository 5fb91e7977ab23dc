package dev.penchant.modeling.artifact;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON files written aside, forced to the disk and moved into place in one step. */
final class JsonFile {
  private JsonFile() {}

  static FileStamp write(Path file, JsonObject content) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.writeObject(content);
    }
    Path aside = file.resolveSibling(file.getFileName() + ".part");
    try (FileChannel channel =
        FileChannel.open(
            aside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    FileStamp stamp = Checksum.of(aside);
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return stamp;
  }

  /**
   * @throws UnreadableModel if there is no JSON object in the file
   */
  static JsonObject read(Path file) {
    try (JsonReader reader =
        Json.createReader(new StringReader(Files.readString(file, StandardCharsets.UTF_8)))) {
      return reader.readObject();
    } catch (IOException | JsonException e) {
      throw new UnreadableModel("%s cannot be read (%s)".formatted(file, e), e);
    }
  }

  static JsonObject ofTexts(Map<String, String> texts) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    texts.forEach(json::add);
    return json.build();
  }

  static JsonObject ofStamps(Map<String, FileStamp> stamps) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    stamps.forEach(
        (name, stamp) ->
            json.add(
                name,
                Json.createObjectBuilder()
                    .add("size", stamp.size())
                    .add("sha256", stamp.sha256())));
    return json.build();
  }

  static Map<String, FileStamp> toStamps(JsonMembers json) {
    Map<String, FileStamp> stamps = new LinkedHashMap<>();
    for (String name : json.names()) {
      JsonMembers stamp = json.object(name);
      stamps.put(name, new FileStamp(stamp.number("size"), stamp.text("sha256")));
    }
    return stamps;
  }
}
