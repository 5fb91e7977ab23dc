package dev.penchant.ingestion.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a column of events, or a member of an event's JSON object, can tell, and its usual names.
 */
enum EventField {
  USER("user", "user_id", "customer", "customer_id", "visitor", "visitor_id"),
  ITEM("item", "item_id", "product", "product_id", "sku"),
  TYPE("type", "event_type", "event", "behaviour", "behavior", "action"),
  TIME("time", "timestamp", "event_time", "datetime", "date"),
  ID("id", "event_id"),
  VALUE("value", "rating", "quantity"),
  TITLE("title", "item_title", "name", "product_name"),
  CATEGORY("category", "item_category", "category_id"),
  PRICE("price", "item_price", "unit_price");

  private final List<String> names;

  EventField(String... names) {
    this.names = List.of(names);
  }

  /** Names under which the field is looked for, the foremost first. */
  List<String> names() {
    return names;
  }

  /** The foremost name. */
  String fieldName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field that a column of this name holds. */
  static Optional<EventField> named(String columnName) {
    String wanted = Header.normalised(columnName);
    return Arrays.stream(values())
        .filter(
            field -> field.names.stream().anyMatch(name -> Header.normalised(name).equals(wanted)))
        .findFirst();
  }
}
