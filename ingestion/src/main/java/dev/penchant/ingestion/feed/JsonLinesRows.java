package dev.penchant.ingestion.feed;

import dev.penchant.ingestion.event.EventRules;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One JSON object a line with the members of {@link EventField}, each a text or a number; others
 * are passed over, and so are empty lines. Events without an id are named by what they say.
 */
final class JsonLinesRows implements RowReader {
  private static final int MOST_MEMBER_NAMES = 1_000;

  private final JsonReaderFactory parsers = Json.createReaderFactory(Map.of());

  /** Fields by member name, as far as met; few names come in a file. */
  private final Map<String, Optional<EventField>> fieldsByMember = new HashMap<>();

  private final Lines lines;
  private final EventRowReading reading;
  private String text = "";

  JsonLinesRows(BufferedReader text, EventRules rules) {
    this.lines = new Lines(text);
    this.reading = new EventRowReading(rules);
  }

  @Override
  public List<Column> columns() {
    return List.of();
  }

  @Override
  public Optional<FeedRow> read() throws IOException {
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      text = line.get();
      if (!text.isBlank()) {
        return Optional.of(row());
      }
    }
    return Optional.empty();
  }

  @Override
  public String text() {
    return text;
  }

  private FeedRow row() {
    if (text.length() >= Lines.LONGEST) {
      return rejected("the line is longer than %,d characters".formatted(Lines.LONGEST));
    }
    JsonObject object;
    try (JsonReader parser = parsers.createReader(new StringReader(text))) {
      object = parser.readObject();
    } catch (RuntimeException e) {
      // not only JsonException: what is nested too deeply has none of its own
      return rejected(
          "the line is not one JSON object like {\"user\":\"u1\",\"item\":\"i1\",\"type\":\"view\",\"time\":\"2026-05-03T10:15:30Z\"}");
    }
    return row(object);
  }

  private FeedRow row(JsonObject object) {
    Map<EventField, String> fields = new EnumMap<>(EventField.class);
    for (Map.Entry<String, JsonValue> member : object.entrySet()) {
      Optional<EventField> field = fieldOf(member.getKey());
      if (field.isEmpty() || member.getValue() == JsonValue.NULL) {
        continue;
      }
      if (!isScalar(member.getValue())) {
        return new FeedRow.Rejected(
            lines.number(),
            "bad-" + field.get().fieldName(),
            "%s must be a text or a number".formatted(member.getKey()));
      }
      boolean isForemost = member.getKey().equals(field.get().fieldName());
      if (isForemost || !fields.containsKey(field.get())) {
        fields.put(field.get(), scalar(member.getValue()));
      }
    }
    return reading.row(lines.number(), field -> Optional.ofNullable(fields.get(field)));
  }

  private Optional<EventField> fieldOf(String member) {
    if (fieldsByMember.size() >= MOST_MEMBER_NAMES) {
      fieldsByMember.clear();
    }
    return fieldsByMember.computeIfAbsent(member, EventField::named);
  }

  private static boolean isScalar(JsonValue value) {
    return value.getValueType() == JsonValue.ValueType.STRING
        || value.getValueType() == JsonValue.ValueType.NUMBER;
  }

  private static String scalar(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }

  private FeedRow rejected(String message) {
    return new FeedRow.Rejected(lines.number(), "bad-json", message);
  }
}
