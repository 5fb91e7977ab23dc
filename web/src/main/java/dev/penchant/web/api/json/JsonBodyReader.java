package dev.penchant.web.api.json;

import dev.penchant.web.api.problem.ProblemException;
import dev.penchant.web.api.problem.ProblemKind;
import dev.penchant.web.api.problem.Violation;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads JSON objects of at most {@value #LIMIT} bytes. An empty body is refused unless the
 * parameter is an {@link OptionalBody}.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodyReader implements MessageBodyReader<JsonObject> {
  /** 1,000 events with ids of the greatest length take less than half of it. */
  public static final int LIMIT = 2 * 1024 * 1024;

  private static final String WHITE_SPACE = " \t\r\n";
  private static final long LONGEST_DRAIN = 16L * LIMIT;

  private final JsonReaderFactory readers = Json.createReaderFactory(Map.of());

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == JsonObject.class;
  }

  @Override
  public JsonObject readFrom(
      Class<JsonObject> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    byte[] bytes = body.readNBytes(LIMIT + 1);
    if (bytes.length > LIMIT) {
      // a client that still sends would not hear the answer; one that never ends is cut off
      body.skip(LONGEST_DRAIN);
      throw new ProblemException(
          ProblemKind.TOO_LARGE,
          "The body has more than %,d bytes; send less at a time".formatted(LIMIT));
    }
    if (isBlank(bytes)) {
      if (Stream.of(annotations).anyMatch(OptionalBody.class::isInstance)) {
        return JsonObject.EMPTY_JSON_OBJECT;
      }
      throw invalid("The body is empty; send a JSON object");
    }
    if (bytes.length == 1) {
      // too short for the parser to tell the encoding by
      throw invalid("The body must be a JSON object, which takes at least two characters");
    }
    JsonValue read = parse(bytes);
    if (read instanceof JsonObject object) {
      return object;
    }
    throw invalid("The body must be a JSON object, but is " + kind(read));
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte character : bytes) {
      if (WHITE_SPACE.indexOf(character) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String kind(JsonValue value) {
    return switch (value.getValueType()) {
      case ARRAY -> "an array";
      case STRING -> "a string";
      case NUMBER -> "a number";
      case TRUE, FALSE -> "a truth value";
      case NULL -> "null";
      case OBJECT -> "an object";
    };
  }

  private static ProblemException invalid(String detail) {
    return ProblemException.invalid(List.of(Violation.inBody("", detail)));
  }

  private JsonValue parse(byte[] bytes) {
    try (JsonReader reader = readers.createReader(new ByteArrayInputStream(bytes))) {
      return reader.readValue();
    } catch (JsonParsingException e) {
      JsonLocation at = e.getLocation();
      throw new ProblemException(
          ProblemKind.MALFORMED_JSON,
          "The body stops being JSON at line %d, column %d"
              .formatted(at.getLineNumber(), at.getColumnNumber()));
    } catch (JsonException e) {
      // nothing but the encoding is left to be wrong
      throw new ProblemException(
          ProblemKind.MALFORMED_JSON, "The body is not JSON in UTF-8: " + e.getMessage());
    } catch (RuntimeException e) {
      // by no exception of its own the parser gives up on what is nested more than 1,000 deep
      throw new ProblemException(
          ProblemKind.MALFORMED_JSON, "The body cannot be read as JSON: " + e.getMessage());
    }
  }
}
