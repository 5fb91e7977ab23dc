package dev.penchant.ingestion.feed;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.penchant.domain.behaviour.EventId;
import dev.penchant.ingestion.event.CheckedEvent;
import dev.penchant.ingestion.event.EventRules;
import dev.penchant.ingestion.event.RawEvent;
import dev.penchant.ingestion.event.Refusal;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * UCI's "Online Retail" and "Online Retail II": invoice lines of a gift shop in London, each a
 * purchase of a quantity of an item by a customer.
 *
 * <p>Left out are, in this order of checks: lines without a customer ({@code no-customer}),
 * cancelled and returned ones ({@code returned}), codes that are no product ({@code no-product}),
 * and further lines of one invoice for the same item ({@code repeated-in-invoice}). An event is
 * named by invoice, item and customer. An item is titled and priced by what its purchases said most
 * often so far.
 */
final class OnlineRetailRows implements RowReader {
  /** Names of the columns by use; the first is Online Retail's, the second Online Retail II's. */
  private enum Field {
    INVOICE("InvoiceNo", "Invoice"),
    ITEM("StockCode"),
    DESCRIPTION("Description"),
    QUANTITY("Quantity"),
    TIME("InvoiceDate"),
    PRICE("UnitPrice", "Price"),
    CUSTOMER("CustomerID", "Customer ID");

    private final List<String> names;

    Field(String... names) {
      this.names = List.of(names);
    }
  }

  private static final ZoneId SHOP_ZONE = ZoneId.of("Europe/London");
  private static final Pattern PRODUCT_CODE = Pattern.compile("\\d{5}[A-Z]*");
  private static final DateTimeFormatter PUBLISHED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /** How the copy on a well-known competition site, and Excel, write the same times. */
  private static final DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("M/d/yyyy H:mm", Locale.ROOT);

  private final CsvRows rows;
  private final EventRules rules;
  private final Header header;
  private final int[] indexes = new int[Field.values().length];
  private final Occurrences lines = new Occurrences();
  private final OnlineRetailCatalog catalog = new OnlineRetailCatalog();
  private String lastTimeText = "";
  private Optional<Instant> lastTime = Optional.empty();

  OnlineRetailRows(Reader text, EventRules rules) {
    this.rows = new CsvRows(text, ',');
    this.rules = rules;
    this.header = rows.header();
    List<String> missing = new ArrayList<>();
    for (Field field : Field.values()) {
      OptionalInt index = header.find(field.names);
      index.ifPresentOrElse(
          found -> indexes[field.ordinal()] = found, () -> missing.add(field.names.get(0)));
    }
    if (!missing.isEmpty()) {
      throw header.lacking(
          missing, "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID");
    }
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
    for (Field field : Field.values()) {
      if (indexes[field.ordinal()] == index) {
        return Optional.of(field.name().toLowerCase(Locale.ROOT));
      }
    }
    return Optional.empty();
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
    if (record.getFieldCount() != header.size()) {
      return CsvRows.wrongWidth(record, header.size());
    }
    String invoice = field(record, Field.INVOICE);
    String user = withoutDecimals(field(record, Field.CUSTOMER));
    String item = field(record, Field.ITEM).toUpperCase(Locale.ROOT);
    String quantity = field(record, Field.QUANTITY);
    if (user.isEmpty()) {
      return new FeedRow.LeftOut(
          line,
          "no-customer",
          "the invoice line names no customer, so it tells of no one's interest");
    }
    if (invoice.startsWith("C") || quantity.startsWith("-") || quantity.equals("0")) {
      return new FeedRow.LeftOut(line, "returned", "the line is a return or a cancelled invoice");
    }
    if (!PRODUCT_CODE.matcher(item).matches()) {
      return new FeedRow.LeftOut(
          line, "no-product", "stock code \"%s\" is a fee or note, not a product".formatted(item));
    }
    Optional<Instant> time = time(field(record, Field.TIME));
    if (time.isEmpty()) {
      return new FeedRow.Rejected(
          line,
          "bad-time",
          "InvoiceDate \"%s\" is not of the form 2010-12-01 08:26:00"
              .formatted(field(record, Field.TIME)));
    }
    return purchase(record, invoice, user, item, time);
  }

  private FeedRow purchase(
      CsvRecord record, String invoice, String user, String item, Optional<Instant> time) {
    long line = record.getStartingLineNumber();
    String name = invoice + "/" + item + "/" + user;
    RawEvent raw =
        new RawEvent(
            Optional.of(name),
            Optional.of(user),
            Optional.of(item),
            Optional.of("purchase"),
            Optional.empty(),
            Optional.of(field(record, Field.QUANTITY)));
    CheckedEvent checked = rules.check(raw, () -> new EventId(name), time);
    if (checked instanceof Refusal refusal) {
      return new FeedRow.Rejected(line, refusal);
    }
    if (lines.count(name) > 1) {
      return new FeedRow.LeftOut(
          line, "repeated-in-invoice", "the invoice has an earlier line for this item");
    }
    return new FeedRow.Event(
        line,
        ((CheckedEvent.Accepted) checked).event(),
        catalog.tell(item, field(record, Field.DESCRIPTION), field(record, Field.PRICE)));
  }

  private String field(CsvRecord record, Field field) {
    return record.getField(indexes[field.ordinal()]).strip();
  }

  /** Customer ids went through a spreadsheet: {@code 17850.0}. */
  private static String withoutDecimals(String customer) {
    return customer.endsWith(".0") ? customer.substring(0, customer.length() - 2) : customer;
  }

  /** All lines of an invoice have one time, which is read once. */
  private Optional<Instant> time(String text) {
    if (!text.equals(lastTimeText)) {
      lastTimeText = text;
      lastTime = parsed(text);
    }
    return lastTime;
  }

  private static Optional<Instant> parsed(String text) {
    try {
      DateTimeFormatter form = text.indexOf('/') > 0 ? AMERICAN : PUBLISHED;
      return Optional.of(LocalDateTime.parse(text, form).atZone(SHOP_ZONE).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
