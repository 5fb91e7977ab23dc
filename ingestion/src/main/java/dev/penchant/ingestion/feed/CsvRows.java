package dev.penchant.ingestion.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The records of a separated file; empty lines are passed over. */
final class CsvRows {
  /** A quote that is never closed must not pull the whole file into memory. */
  private static final int LARGEST_FIELD = 1 << 20;

  private final Iterator<CsvRecord> records;
  private final char separator;
  private CsvRecord current;
  private long lastLine = 1;

  CsvRows(Reader text, char separator) {
    this.separator = separator;
    this.records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .maxBufferSize(LARGEST_FIELD)
            .ofCsvRecord(text)
            .iterator();
  }

  /**
   * The next record, or empty at the end.
   *
   * @throws UnreadableFeed if a quoted field does not end
   */
  Optional<CsvRecord> next() {
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      current = records.next();
      lastLine = current.getStartingLineNumber();
      return Optional.of(current);
    } catch (CsvParseException e) {
      throw new UnreadableFeed(
          "The file cannot be read as CSV after line %,d: a quoted field does not end within %,d characters; close its quote, or double a quote inside a field"
              .formatted(lastLine, LARGEST_FIELD),
          e);
    }
  }

  /** The record last read, without its quotes. */
  String text() {
    return current == null
        ? ""
        : current.getFields().stream().collect(Collectors.joining(String.valueOf(separator)));
  }

  /**
   * The header of the file.
   *
   * @throws UnreadableFeed if there is none
   */
  Header header() {
    List<String> names = next().map(CsvRecord::getFields).orElse(List.of());
    return new Header(names);
  }

  /** The rejection of a record that has not as many fields as the file has columns. */
  static FeedRow wrongWidth(CsvRecord record, int columnCount) {
    return new FeedRow.Rejected(
        record.getStartingLineNumber(),
        "bad-columns",
        "the row has %d fields where the file has %d columns; put quotes around fields that hold the separator"
            .formatted(record.getFieldCount(), columnCount));
  }
}
