package dev.penchant.ingestion.feed;

import dev.penchant.ingestion.event.EventRules;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/**
 * A file of behaviour events being read. Reading the same bytes again gives the same rows, ids
 * included, whatever the clock says, but for events that lie in the future. Not thread-safe.
 */
public final class Feed implements Closeable {
  private final CountingInput input;
  private final BufferedReader reader;
  private final RowReader rows;

  private Feed(CountingInput input, BufferedReader reader, RowReader rows) {
    this.input = input;
    this.reader = reader;
    this.rows = rows;
  }

  /**
   * Opens a file at its beginning.
   *
   * @param file plain or gzipped; closed with the feed
   * @param clock tells which times lie in the future
   * @throws UnreadableFeed if it is empty, or its beginning is not of this layout
   * @throws UncheckedIOException if it cannot be read
   */
  public static Feed open(InputStream file, Layout layout, Clock clock) {
    CountingInput input = new CountingInput(file);
    return orTold(
        () -> {
          BufferedReader reader = FeedText.open(input);
          return new Feed(input, reader, layout.rows(reader, new EventRules(clock)));
        });
  }

  /** The columns of the file; empty where the layout has none. */
  public List<Column> columns() {
    return rows.columns();
  }

  /**
   * The next row, or empty at the end.
   *
   * @throws UnreadableFeed if the rest of the file cannot be read
   * @throws UncheckedIOException if reading fails
   */
  public Optional<FeedRow> read() {
    return orTold(rows::read);
  }

  /** Hands the rest of the rows to the visitor. */
  public void forEach(Consumer<FeedRow> visitor) {
    for (Optional<FeedRow> row = read(); row.isPresent(); row = read()) {
      visitor.accept(row.get());
    }
  }

  /** The row last read as it stands in the file, but for its quotes. */
  public String text() {
    return rows.text();
  }

  /** How many bytes of the file, as it was given, have been taken from it so far. */
  public long bytesRead() {
    return input.count();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private interface Reading<T> {
    T get() throws IOException;
  }

  private static <T> T orTold(Reading<T> reading) {
    try {
      return reading.get();
    } catch (UncheckedIOException e) {
      throw told(e.getCause());
    } catch (IOException e) {
      throw told(e);
    }
  }

  private static RuntimeException told(IOException e) {
    if (e instanceof EOFException || e instanceof ZipException) {
      return new UnreadableFeed(
          "The gzip file is cut short or damaged; pack it anew and send it again", e);
    }
    return new UncheckedIOException(e);
  }
}
