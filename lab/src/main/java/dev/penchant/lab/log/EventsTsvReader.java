package dev.penchant.lab.log;

import dev.penchant.domain.behaviour.EventType;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tab-separated with a header: {@code user_id item_id timestamp} required, {@code type value
 * category} optional, in any order. Timestamps are epoch seconds; types are the wire names of
 * {@link EventType}, a purchase where there is no such column.
 */
final class EventsTsvReader implements LogReader {
  private static final List<String> REQUIRED = List.of("user_id", "item_id", "timestamp");
  private static final Set<String> KNOWN =
      Set.of("user_id", "item_id", "timestamp", "type", "value", "category");

  @Override
  public void read(BufferedReader lines, LogSink sink) throws IOException {
    String header = lines.readLine();
    if (header == null) {
      throw new UnreadableLog("the file is empty; it must begin with a header line");
    }
    String[] names = header.strip().split("\t", -1);
    Map<String, Integer> columns = columns(names);
    long number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != names.length) {
        throw UnreadableLog.atLine(
            number,
            "%d columns where the header has %d; separate them by tabs"
                .formatted(cells.length, names.length));
      }
      sink.countRow();
      add(new Row(number, cells, columns), sink);
    }
  }

  private static Map<String, Integer> columns(String[] names) {
    Map<String, Integer> columns = new HashMap<>();
    for (int column = 0; column < names.length; column++) {
      String name = names[column].strip();
      if (!KNOWN.contains(name) || columns.put(name, column) != null) {
        throw UnreadableLog.atLine(
            1,
            "column \"%s\" is unknown or occurs twice; a header holds %s, and may hold type, value, category"
                .formatted(name, REQUIRED));
      }
    }
    if (!columns.keySet().containsAll(REQUIRED)) {
      throw UnreadableLog.atLine(
          1,
          "the header must hold %s, separated by tabs, but is %s"
              .formatted(REQUIRED, columns.keySet()));
    }
    return columns;
  }

  private static void add(Row row, LogSink sink) {
    String item = row.text("item_id");
    sink.events().add(row.text("user_id"), item, row.type(), row.time(), row.value());
    String category = row.optional("category");
    if (!category.isEmpty()) {
      sink.events().category(item, category);
    }
  }

  /** One line's cells by column name. */
  private record Row(long number, String[] cells, Map<String, Integer> columns) {
    String text(String column) {
      String cell = cells[columns.get(column)].strip();
      if (cell.isEmpty()) {
        throw UnreadableLog.atLine(number, column + " is empty");
      }
      return cell;
    }

    String optional(String column) {
      Integer index = columns.get(column);
      return index == null ? "" : cells[index].strip();
    }

    long time() {
      String cell = text("timestamp");
      try {
        return Long.parseLong(cell);
      } catch (NumberFormatException e) {
        throw UnreadableLog.atLine(
            number, "timestamp \"%s\" must be whole seconds since 1970".formatted(cell));
      }
    }

    EventType type() {
      String cell = optional("type");
      if (cell.isEmpty()) {
        return EventType.PURCHASE;
      }
      return EventType.fromWireName(cell)
          .orElseThrow(
              () ->
                  UnreadableLog.atLine(
                      number,
                      "type \"%s\" must be one of %s".formatted(cell, EventType.wireNames())));
    }

    float value() {
      String cell = optional("value");
      if (cell.isEmpty()) {
        return Float.NaN;
      }
      try {
        return Float.parseFloat(cell);
      } catch (NumberFormatException e) {
        throw UnreadableLog.atLine(number, "value \"%s\" must be a number".formatted(cell));
      }
    }
  }
}
