package dev.penchant.modeling.artifact;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The members of a JSON object that was not checked yet. Whatever is asked for and is not there, or
 * is something else, is an {@link UnreadableModel} that names it.
 *
 * @param path where the object stands, for messages: empty for the outermost one
 */
record JsonMembers(JsonObject json, String path) {
  JsonMembers(JsonObject json) {
    this(json, "");
  }

  Set<String> names() {
    return json.keySet();
  }

  JsonMembers object(String name) {
    return new JsonMembers(member(name, JsonObject.class, "object"), path + name + ".");
  }

  String text(String name) {
    return member(name, JsonString.class, "text").getString();
  }

  long number(String name) {
    JsonNumber number = member(name, JsonNumber.class, "whole number");
    try {
      return number.longValueExact();
    } catch (ArithmeticException e) {
      throw lacks(name, "whole number");
    }
  }

  int smallNumber(String name) {
    long number = number(name);
    if (number != (int) number) {
      throw lacks(name, "number of 32 bits");
    }
    return (int) number;
  }

  Instant instant(String name) {
    try {
      return Instant.parse(text(name));
    } catch (DateTimeException e) {
      throw lacks(name, "time");
    }
  }

  Duration duration(String name) {
    try {
      return Duration.parse(text(name));
    } catch (DateTimeException e) {
      throw lacks(name, "duration");
    }
  }

  /** All members, in their order, which must be texts. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    names().forEach(name -> texts.put(name, text(name)));
    return texts;
  }

  private <T extends JsonValue> T member(String name, Class<T> type, String called) {
    JsonValue value = json.get(name);
    if (!type.isInstance(value)) {
      throw lacks(name, called);
    }
    return type.cast(value);
  }

  UnreadableModel lacks(String name, String called) {
    return new UnreadableModel("it has no %s \"%s\"".formatted(called, path + name));
  }
}
