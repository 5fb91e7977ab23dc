package dev.penchant.ingestion.feed;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads the rows of one layout in order. */
interface RowReader {

  /** The columns of the file; empty where the layout has none. */
  List<Column> columns();

  /**
   * The next row, or empty at the end.
   *
   * @throws UnreadableFeed if the rest of the file cannot be read
   */
  Optional<FeedRow> read() throws IOException;

  /** The row last read, as it stands in the file but for its quotes. */
  String text();
}
