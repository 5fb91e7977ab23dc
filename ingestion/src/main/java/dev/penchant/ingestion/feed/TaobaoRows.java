package dev.penchant.ingestion.feed;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.penchant.ingestion.catalog.ItemDetails;
import dev.penchant.ingestion.catalog.ItemRules;
import dev.penchant.ingestion.event.CheckedEvent;
import dev.penchant.ingestion.event.EventRules;
import dev.penchant.ingestion.event.RawEvent;
import dev.penchant.ingestion.event.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tianchi's "UserBehavior": {@code user,item,category,behaviour,seconds} without a header, the
 * behaviour one of pv, cart, fav and buy. Events are named by their row; a row that comes again is
 * another event of the same second.
 */
final class TaobaoRows implements RowReader {
  private static final List<String> NAMES =
      List.of("user", "item", "category", "behaviour", "seconds");
  private static final List<String> FIELDS = List.of("user", "item", "category", "type", "time");
  private static final Map<String, String> TYPES =
      Map.of("pv", "view", "cart", "cart", "fav", "favourite", "buy", "purchase");

  private final CsvRows rows;
  private final EventRules rules;
  private final ContentNames names = new ContentNames();

  TaobaoRows(BufferedReader text, EventRules rules) throws IOException {
    requireFiveColumns(text);
    this.rows = new CsvRows(text, ',');
    this.rules = rules;
  }

  private static void requireFiveColumns(BufferedReader text) throws IOException {
    String first = FirstLine.peek(text);
    if (first.split(",", -1).length != NAMES.size()) {
      throw new UnreadableFeed(
          "The first line \"%s\" does not have the five columns user,item,category,behaviour,seconds. Is this the right format?"
              .formatted(first.substring(0, Math.min(100, first.length()))));
    }
  }

  @Override
  public List<Column> columns() {
    return List.of(0, 1, 2, 3, 4).stream()
        .map(index -> new Column(NAMES.get(index), Optional.of(FIELDS.get(index))))
        .toList();
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
    long line = record.getStartingLineNumber();
    if (record.getFieldCount() != NAMES.size()) {
      return CsvRows.wrongWidth(record, NAMES.size());
    }
    String behaviour = record.getField(3).strip();
    if (!TYPES.containsKey(behaviour)) {
      return new FeedRow.Rejected(
          line,
          "unknown-type",
          "behaviour \"%s\" is none of pv, cart, fav and buy".formatted(behaviour));
    }
    return event(record, TYPES.get(behaviour));
  }

  private FeedRow event(CsvRecord record, String type) {
    long line = record.getStartingLineNumber();
    Function<Integer, Optional<String>> field = index -> Optional.of(record.getField(index));
    Optional<Refusal> badCategory =
        ItemRules.problem(Optional.empty(), field.apply(2), Optional.empty());
    if (badCategory.isPresent()) {
      return new FeedRow.Rejected(line, badCategory.get());
    }
    RawEvent raw =
        new RawEvent(
            Optional.empty(),
            field.apply(0),
            field.apply(1),
            Optional.of(type),
            field.apply(4),
            Optional.empty());
    CheckedEvent checked = rules.check(raw, () -> names.of(raw), Optional.empty());
    if (checked instanceof Refusal refusal) {
      return new FeedRow.Rejected(line, refusal);
    }
    ItemDetails details = ItemRules.details(Optional.empty(), field.apply(2), Optional.empty());
    return new FeedRow.Event(line, ((CheckedEvent.Accepted) checked).event(), details);
  }
}
