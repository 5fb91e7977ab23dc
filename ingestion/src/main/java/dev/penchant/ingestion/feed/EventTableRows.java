package dev.penchant.ingestion.feed;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.penchant.ingestion.event.EventRules;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A table of events with a header, separated by the comma, semicolon, tab or bar that the header
 * has most of. Columns may come in any order and under their usual names ({@link EventField}).
 * Events without an id are named by what they say; see {@link ContentNames}.
 */
final class EventTableRows implements RowReader {
  private static final int ABSENT = -1;
  private static final String EXPECTED =
      "a first line like user,item,type,time[,id,value,title,category,price]";

  private final CsvRows rows;
  private final Header header;
  private final int[] indexes = new int[EventField.values().length];
  private final Optional<String> typeIfAbsent;
  private final EventRowReading reading;

  private EventTableRows(
      BufferedReader text,
      EventRules rules,
      List<EventField> required,
      Optional<String> typeIfAbsent)
      throws IOException {
    this.rows = new CsvRows(text, FirstLine.separator(FirstLine.peek(text)));
    this.header = rows.header();
    this.typeIfAbsent = typeIfAbsent;
    this.reading = new EventRowReading(rules);
    Arrays.setAll(indexes, field -> header.find(EventField.values()[field].names()).orElse(ABSENT));
    List<String> missing =
        required.stream()
            .filter(field -> indexes[field.ordinal()] == ABSENT)
            .map(EventField::fieldName)
            .toList();
    if (!missing.isEmpty()) {
      throw header.lacking(missing, EXPECTED);
    }
  }

  /** A table that must tell each event's type. */
  static EventTableRows withTypes(BufferedReader text, EventRules rules) throws IOException {
    return new EventTableRows(
        text,
        rules,
        List.of(EventField.USER, EventField.ITEM, EventField.TYPE, EventField.TIME),
        Optional.empty());
  }

  /** A table whose events are purchases where it does not tell. */
  static EventTableRows ofPurchases(BufferedReader text, EventRules rules) throws IOException {
    return new EventTableRows(
        text,
        rules,
        List.of(EventField.USER, EventField.ITEM, EventField.TIME),
        Optional.of("purchase"));
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (int index = 0; index < header.size(); index++) {
      columns.add(new Column(header.names().get(index), fieldAt(index)));
    }
    return columns;
  }

  private Optional<String> fieldAt(int index) {
    return Arrays.stream(EventField.values())
        .filter(field -> indexes[field.ordinal()] == index)
        .map(EventField::fieldName)
        .findFirst();
  }

  @Override
  public Optional<FeedRow> read() {
    return rows.next().map(this::row);
  }

  @Override
  public String text() {
    return rows.text();
  }

  private FeedRow row(CsvRecord record) {
    if (record.getFieldCount() != header.size()) {
      return CsvRows.wrongWidth(record, header.size());
    }
    return reading.row(record.getStartingLineNumber(), field -> field(record, field));
  }

  private Optional<String> field(CsvRecord record, EventField field) {
    int index = indexes[field.ordinal()];
    Optional<String> text =
        index == ABSENT
            ? Optional.empty()
            : Optional.of(record.getField(index)).filter(value -> !value.isBlank());
    return field == EventField.TYPE ? text.or(() -> typeIfAbsent) : text;
  }
}
