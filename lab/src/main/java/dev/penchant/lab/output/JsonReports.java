package dev.penchant.lab.output;

import dev.penchant.lab.client.CommandFailed;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes figures to be read by people and programs. */
public final class JsonReports {
  private JsonReports() {}

  /**
   * @throws CommandFailed if it cannot be written
   */
  public static void write(Path file, JsonObject json) {
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
            .createWriter(Files.newBufferedWriter(file))) {
      writer.write(json);
    } catch (IOException unwritable) {
      throw failed(file, Reason.of(unwritable), unwritable);
    } catch (JsonException unwritable) {
      throw failed(
          file,
          unwritable.getCause() instanceof IOException why
              ? Reason.of(why)
              : unwritable.getMessage(),
          unwritable);
    }
  }

  private static CommandFailed failed(Path file, String reason, Exception cause) {
    return new CommandFailed("%s cannot be written: %s".formatted(file, reason), cause);
  }
}
