package dev.penchant.web.api.json;

import dev.penchant.web.api.problem.ProblemException;
import dev.penchant.web.api.problem.Violation;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Takes the fields of a JSON object and keeps every fault it meets, so that a caller learns all of
 * them at once. A field that is {@code null} counts as absent. Not thread-safe.
 */
public final class JsonFields {
  private final JsonObject object;
  private final String pointer;
  private final List<Violation> violations;

  /**
   * @param allowed the names of all fields that may be there
   */
  public JsonFields(JsonObject object, Set<String> allowed) {
    this(object, allowed, "", new ArrayList<>());
  }

  private JsonFields(
      JsonObject object, Set<String> allowed, String pointer, List<Violation> violations) {
    this.object = object;
    this.pointer = pointer;
    this.violations = violations;
    for (String name : object.keySet()) {
      if (!allowed.contains(name)) {
        String known = String.join(", ", new TreeSet<>(allowed));
        reject(name, "there is no field \"%s\" here; there are %s".formatted(name, known));
      }
    }
  }

  /** A string, or a number or truth value as it is written. */
  public Optional<String> text(String name) {
    return value(name).flatMap(value -> scalar(name, value));
  }

  /** What the conversion makes of the text; what it refuses is kept as a violation. */
  public <T> Optional<T> text(String name, Function<String, T> conversion) {
    try {
      return text(name).map(conversion);
    } catch (IllegalArgumentException e) {
      reject(name, e.getMessage());
      return Optional.empty();
    }
  }

  /** As {@link #text(String, Function)}; absence is a violation, too. */
  public <T> Optional<T> required(String name, Function<String, T> conversion) {
    if (value(name).isEmpty()) {
      reject(name, name + " is missing");
    }
    return text(name, conversion);
  }

  public Optional<Double> number(String name, double lowest, double highest) {
    Optional<JsonNumber> number = number(name);
    if (number.filter(n -> n.doubleValue() < lowest || n.doubleValue() > highest).isPresent()) {
      reject(
          name,
          "%s must be a number from %s to %s, but is %s"
              .formatted(name, plain(lowest), plain(highest), number.get()));
      return Optional.empty();
    }
    return number.map(JsonNumber::doubleValue);
  }

  public Optional<Long> integer(String name, long lowest, long highest) {
    Optional<JsonNumber> number = number(name);
    boolean fits =
        number
            .filter(JsonNumber::isIntegral)
            .map(JsonNumber::bigIntegerValue)
            .filter(n -> n.bitLength() < Long.SIZE)
            .filter(n -> n.longValue() >= lowest && n.longValue() <= highest)
            .isPresent();
    if (number.isPresent() && !fits) {
      reject(
          name,
          "%s must be a whole number from %d to %d, but is %s"
              .formatted(name, lowest, highest, number.get()));
      return Optional.empty();
    }
    return number.map(JsonNumber::longValue);
  }

  /** The fields of an object within this one. */
  public Optional<JsonFields> object(String name, Set<String> allowed) {
    Optional<JsonValue> value = value(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof JsonObject inner) {
      return Optional.of(new JsonFields(inner, allowed, pointerTo(name), violations));
    }
    reject(name, name + " must be an object");
    return Optional.empty();
  }

  /** The elements of an array of 1 to so many; none if it is not one, which is a violation. */
  public List<JsonValue> requiredArray(String name, int longest) {
    if (!(value(name).orElse(JsonValue.NULL) instanceof JsonArray array)) {
      reject(name, "%s must be an array".formatted(name));
      return List.of();
    }
    if (array.isEmpty() || array.size() > longest) {
      reject(
          name,
          "%s must have 1 to %,d elements, but has %,d".formatted(name, longest, array.size()));
      return List.of();
    }
    return array;
  }

  /** Keeps a fault that the caller found in a field. */
  public void reject(String name, String detail) {
    violations.add(Violation.inBody(pointerTo(name), detail));
  }

  /** What was found so far. */
  public List<Violation> violations() {
    return List.copyOf(violations);
  }

  /** Ends the request with a problem if there were faults. */
  public void requireValid() {
    if (!violations.isEmpty()) {
      throw ProblemException.invalid(violations);
    }
  }

  private static String plain(double limit) {
    return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
  }

  private Optional<JsonNumber> number(String name) {
    Optional<JsonValue> value = value(name);
    if (value.isPresent() && !(value.get() instanceof JsonNumber)) {
      reject(name, "%s must be a number, but is %s".formatted(name, value.get()));
      return Optional.empty();
    }
    return value.map(JsonNumber.class::cast);
  }

  private Optional<String> scalar(String name, JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> Optional.of(((JsonString) value).getString());
      case NUMBER, TRUE, FALSE -> Optional.of(value.toString());
      case ARRAY, OBJECT, NULL -> {
        reject(name, "%s must be a single value".formatted(name));
        yield Optional.empty();
      }
    };
  }

  private Optional<JsonValue> value(String name) {
    return Optional.ofNullable(object.get(name)).filter(value -> value != JsonValue.NULL);
  }

  private String pointerTo(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
