package dev.penchant.web.api.json;

import dev.penchant.web.api.problem.Problem;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Writes records as JSON objects with their components in declared order; an empty optional is left
 * out. JSON-B would sort the fields by name, so that a problem began with its detail and a list
 * with its least interesting part.
 */
@Provider
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class RecordWriter implements MessageBodyWriter<Record> {
  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          for (RecordComponent component : components) {
            // representations may be package-private
            component.getAccessor().setAccessible(true);
          }
          return components;
        }
      };

  private final JsonGeneratorFactory generators = Json.createGeneratorFactory(Map.of());

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord();
  }

  @Override
  public void writeTo(
      Record entity,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    JsonGenerator generator = generators.createGenerator(out);
    writeRecord(generator, entity);
    generator.flush();
  }

  private static void writeRecord(JsonGenerator generator, Record value) {
    generator.writeStartObject();
    for (RecordComponent component : COMPONENTS.get(value.getClass())) {
      writeField(generator, component.getName(), read(component, value));
    }
    generator.writeEnd();
  }

  private static void writeField(JsonGenerator generator, String name, Object value) {
    Object present = unwrapped(value);
    if (present != null) {
      generator.writeKey(name);
      writeValue(generator, present);
    }
  }

  private static void writeValue(JsonGenerator generator, Object value) {
    if (value instanceof Record inner) {
      writeRecord(generator, inner);
    } else if (value instanceof Collection<?> elements) {
      generator.writeStartArray();
      elements.forEach(element -> writeValue(generator, element));
      generator.writeEnd();
    } else if (value instanceof Map<?, ?> entries) {
      generator.writeStartObject();
      entries.forEach((key, entry) -> writeField(generator, key.toString(), entry));
      generator.writeEnd();
    } else if (value instanceof JsonValue json) {
      generator.write(json);
    } else if (value instanceof Boolean truth) {
      generator.write(truth);
    } else if (value instanceof Number number && !Double.isFinite(number.doubleValue())) {
      // JSON has no word for it
      generator.writeNull();
    } else if (value instanceof Number number) {
      // by way of text, so that a float shows as many digits as it has and no more
      generator.write(new BigDecimal(number.toString()));
    } else {
      generator.write(value.toString());
    }
  }

  private static Object unwrapped(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.orElse(null);
    }
    if (value instanceof OptionalLong optional) {
      return optional.isPresent() ? optional.getAsLong() : null;
    }
    if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? optional.getAsDouble() : null;
    }
    return value;
  }

  private static Object read(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
